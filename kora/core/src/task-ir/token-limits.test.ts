import { describe, expect, it } from "vitest";
import { splitTokens } from "./token-limits.ts";

const limits = (maxTokens: number, maxInputTokens: number, maxOutputTokens: number) => ({
  maxTokens,
  maxInputTokens,
  maxOutputTokens,
});

describe("splitTokens", () => {
  it.each([
    ["a quarter for the output", { max_tokens: 1_000 }, {}, 1, limits(1_000, 750, 250)],
    ["an equal share for each attempt", { max_tokens: 1_000 }, {}, 2, limits(1_000, 375, 125)],
    ["the rest for the output", { max_tokens: 1_000 }, { max_input_tokens: 900 }, 1, limits(1_000, 900, 100)],
    ["the rest for the input", { max_tokens: 1_000 }, { max_output_tokens: 900 }, 1, limits(1_000, 100, 900)],
    [
      "both as they are given",
      { max_tokens: 1_000 },
      { max_input_tokens: 5, max_output_tokens: 6 },
      3,
      limits(1_000, 5, 6),
    ],
    ["their sum for every attempt", {}, { max_input_tokens: 5, max_output_tokens: 6 }, 3, limits(33, 5, 6)],
    ["no more than a side may have", { max_tokens: 100_000_000 }, {}, 1, limits(100_000_000, 10_000_000, 10_000_000)],
  ])("gives %s", (_, budget, routing, attempts, expected) => {
    expect(splitTokens(budget, routing, attempts)).toEqual(expected);
  });

  it.each([
    ["there is neither a budget nor both sides", {}, { max_input_tokens: 5 }, 1],
    ["nothing is left for the output", { max_tokens: 3 }, {}, 1],
    ["nothing is left for the input", { max_tokens: 10 }, { max_output_tokens: 5 }, 2],
  ])("gives nothing when %s", (_, budget, routing, attempts) => {
    expect(splitTokens(budget, routing, attempts)).toBeNull();
  });
});
