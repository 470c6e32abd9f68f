import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrateConfidence, calibrated, type JudgedAnswer } from "./calibrate-confidence.ts";
import { seededRandom } from "./seeded-random.ts";

/** Answers of a classifier that claims `claim(true share)`. */
function answers(count: number, claim: (share: number) => number): JudgedAnswer[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const share = 0.5 + random() / 2;
    return { sure: claim(share), right: random() < share };
  });
}

describe("calibration", () => {
  it.each([
    ["says too much", (share: number) => 1 - (1 - share) ** 2],
    ["says too little", (share: number) => 0.5 + (share - 0.5) / 3],
    ["tells the truth", (share: number) => share],
  ])("finds how often a classifier is right that %s", (_, claim) => {
    const curve = calibrateConfidence(answers(20_000, claim));
    for (const share of [0.55, 0.7, 0.8, 0.9, 0.95]) expect(calibrated(curve, claim(share))).toBeCloseTo(share, 1);
  });

  it("never falls, never reaches 0 or 1, and is known between and beyond its points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ sure: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
          minLength: 25,
          maxLength: 400,
        }),
        (judged) => {
          const curve = calibrateConfidence(judged);
          const heights = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((sure) => calibrated(curve, sure));
          for (const [i, height] of heights.entries()) {
            expect(height).toBeGreaterThan(0);
            expect(height).toBeLessThan(1);
            expect(height).toBeGreaterThanOrEqual((heights[i - 1] ?? 0) - 1e-12);
          }
        },
      ),
    );
  });

  it("is certain of nothing, however often all answers were right or wrong", () => {
    const all = (right: boolean) => Array.from({ length: 25 }, () => ({ sure: 0.9, right }));
    expect(calibrateConfidence(all(true))).toEqual([[expect.closeTo(0.9), 26 / 27]]);
    expect(calibrateConfidence(all(false))).toEqual([[expect.closeTo(0.9), 1 / 27]]);
  });

  it("does not trust the few that are surest less than the many before them", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ sure: 0.8, right: i % 100 !== 99 }));
    const few = Array.from({ length: 25 }, () => ({ sure: 0.99, right: true }));
    const curve = calibrateConfidence([...many, ...few]);
    expect(calibrated(curve, 0.99)).toBeGreaterThanOrEqual(calibrated(curve, 0.8));
  });

  it("is a straight line between two points", () => {
    expect(
      calibrated(
        [
          [0.5, 0.6],
          [0.9, 0.8],
        ],
        0.7,
      ),
    ).toBeCloseTo(0.7);
  });

  it("leaves confidence as it is when there is nothing to go by", () => {
    expect(calibrateConfidence(answers(24, (share) => share))).toEqual([]);
    expect(calibrated([], 0.7)).toBe(0.7);
  });
});
