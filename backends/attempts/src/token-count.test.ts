import type { ModelAdapter } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInputTokens } from "./token-count.ts";

const adapterThat = (countTokens?: () => unknown): ModelAdapter => ({
  name: "test",
  operations: [],
  unitType: "llm",
  tiers: [],
  local: true,
  contextWindow: 0,
  invoke: () => Promise.reject(new Error("Not called here.")),
  ...(countTokens === undefined ? {} : { countTokens: countTokens as () => number }),
});

describe("BUDGET-006: the local count of an input", () => {
  const input = { text: "to be or not to be" };
  const estimate = countInputTokens(adapterThat(), input);

  it("is the adapter's own, rounded up", () => {
    expect(
      [0, 7, 7.1].map((count) =>
        countInputTokens(
          adapterThat(() => count),
          input,
        ),
      ),
    ).toEqual([0, 7, 8]);
  });

  it("is an estimate where the adapter counts nothing, throws, or gives no count", () => {
    expect(estimate).toBeGreaterThan(0);
    for (const count of [-1, Number.NaN, "7", null, undefined, {}])
      expect(
        countInputTokens(
          adapterThat(() => count),
          input,
        ),
      ).toBe(estimate);
    const throws = adapterThat(() => {
      throw new Error("no count");
    });
    expect(countInputTokens(throws, input)).toBe(estimate);
  });

  it("is a whole number for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const count = countInputTokens(adapterThat(), { text });
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      }),
    );
  });
});
