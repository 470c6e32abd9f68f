import { describe, expect, it } from "vitest";
import { scoreAnswer } from "./score-answer.ts";

describe("an answer", () => {
  it("is right as a whole or wrong", () => {
    expect(scoreAnswer({ b: 1, a: [2] }, { a: [2], b: 1 }, "equal")).toBe(1);
    expect(scoreAnswer({ b: 1 }, { a: [2], b: 1 }, "equal")).toBe(0);
    expect(scoreAnswer("spam", "ham", "equal")).toBe(0);
  });

  it("is as right as the share of members that are equal, where members count", () => {
    const expected = { from: "a", date: "b", subject: "c" };
    expect(scoreAnswer({ from: "a", date: "x", subject: "c", more: 1 }, expected, "members")).toBeCloseTo(2 / 3);
    expect(scoreAnswer(null, expected, "members")).toBe(0);
    expect(scoreAnswer({ from: "a" }, { from: "a", subject: null }, "members")).toBe(1 / 2);
    expect(scoreAnswer({ constructor: 1 }, { toString: null }, "members")).toBe(0);
    expect(scoreAnswer(["a"], ["a"], "members")).toBe(1);
  });
});
