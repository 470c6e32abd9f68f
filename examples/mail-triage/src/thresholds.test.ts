import { describe, expect, it } from "vitest";
import { lowestThreshold } from "./thresholds.ts";

const answers = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe("lowestThreshold", () => {
  it("is the lowest from which on answers are right often enough", () => {
    expect(lowestThreshold([...answers(0.6, 50, 50), ...answers(0.75, 99, 1), ...answers(0.95, 100, 0)], 0.99)).toBe(
      0.61,
    );
    expect(lowestThreshold([...answers(0.6, 99, 1), ...answers(0.95, 100, 0)], 0.99)).toBe(0.5);
  });

  it("is the highest when no threshold is good enough, or too few answers are left to say so", () => {
    expect(lowestThreshold(answers(0.9, 50, 50), 0.99)).toBe(0.99);
    expect(lowestThreshold(answers(0.9, 49, 0), 0.99)).toBe(0.99);
    expect(lowestThreshold([], 0.99)).toBe(0.99);
  });
});
