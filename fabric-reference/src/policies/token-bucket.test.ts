import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../../test/holds.ts";
import { fullBucket, msUntilToken, rateMistake, refilled } from "./token-bucket.ts";

const RATE = { capacity: 40, perMinute: 20 };

it("gains a token every three seconds at 20 a minute, and never holds more than its capacity", () => {
  const empty = { tokens: 0, at: 0 };
  expect(msUntilToken(empty, RATE)).toBe(3_000);
  expect(msUntilToken(refilled(empty, RATE, 2_999), RATE)).toBe(1);
  expect(msUntilToken(refilled(empty, RATE, 3_000), RATE)).toBe(0);
  expect(refilled(empty, RATE, 119_997).tokens).toBeLessThan(40);
  expect(refilled(empty, RATE, 120_000).tokens).toBe(40);
  expect(refilled(fullBucket(RATE, 0), RATE, 1_000_000).tokens).toBe(40);
});

it("adds nothing when the clock goes back, nor twice for the same time", () => {
  holds(
    "a bucket gains what the time that passed gives",
    fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 20 }), (steps) => {
      let now = 100_000;
      let furthest = now;
      let bucket = { tokens: -1_000, at: now };
      for (const step of steps) {
        now += step;
        furthest = Math.max(furthest, now);
        bucket = refilled(bucket, RATE, now);
        expect(bucket.tokens).toBeCloseTo(-1_000 + ((furthest - 100_000) * 20) / 60_000, 6);
      }
    }),
  );
});

it("names a rate that never gives anything", () => {
  expect(rateMistake("It", { capacity: 1, perMinute: 0.001 })).toBeNull();
  expect(rateMistake("It", { capacity: 0.9, perMinute: 1 })).toMatch(/^It holds 0\.9/);
  expect(rateMistake("It", { capacity: 1, perMinute: 0 })).not.toBeNull();
  expect(rateMistake("It", { capacity: 1, perMinute: Number.POSITIVE_INFINITY })).not.toBeNull();
});
