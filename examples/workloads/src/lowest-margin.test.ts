import { describe, expect, it } from "vitest";
import { type JudgedHit, LEAST_QUESTIONS, lowestMargin } from "./lowest-margin.ts";

const judged = (count: number, hit: JudgedHit): JudgedHit[] => Array.from({ length: count }, () => hit);

describe("the threshold of common words", () => {
  it("is the lowest from which on they are right as often as meaning is", () => {
    const wrong = judged(3, { margin: 0.3, right: false, modelRight: true });
    const right = judged(LEAST_QUESTIONS, { margin: 0.62, right: true, modelRight: true });
    expect(lowestMargin([...wrong, ...right])).toBe(0.35);
    expect(lowestMargin(right)).toBe(0.05);
  });

  it("is 1 where too few questions are left to say anything", () => {
    expect(lowestMargin(judged(LEAST_QUESTIONS - 1, { margin: 0.9, right: true, modelRight: false }))).toBe(1);
    expect(lowestMargin(judged(20, { margin: 0.9, right: false, modelRight: true }))).toBe(1);
  });
});
