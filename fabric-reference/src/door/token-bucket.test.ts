import fc from "fast-check";
import { expect, test } from "vitest";
import type { TokenBucket } from "../policies/token-bucket.ts";
import { RateLimiter } from "./rate-limiter.ts";
import { takeOne } from "./token-bucket.ts";

const rates = fc.record({ perSecond: fc.integer({ min: 1, max: 1_000 }), burst: fc.integer({ min: 1, max: 50 }) });
/** Milliseconds between requests; clocks may go back. */
const gaps = fc.array(fc.integer({ min: -100, max: 400 }), { minLength: 1, maxLength: 200 });

test("never more is granted than the burst and what the time brings", () => {
  fc.assert(
    fc.property(rates, gaps, (rate, waits) => {
      let bucket: TokenBucket | undefined;
      let [now, latest, granted] = [0, 0, 0];
      for (const wait of waits) {
        now += wait;
        latest = Math.max(latest, now);
        const taken = takeOne(bucket, now, rate);
        bucket = taken.bucket;
        if (taken.waitMs === 0) granted += 1;
        const start = Math.min(0, waits[0] ?? 0);
        expect(granted).toBeLessThanOrEqual(rate.burst + ((latest - start) * rate.perSecond) / 1_000 + 1e-6);
      }
    }),
  );
});

test("who waits as long as told is granted, and a millisecond before is not", () => {
  fc.assert(
    fc.property(rates, (rate) => {
      let bucket: TokenBucket | undefined;
      for (let i = 0; i < rate.burst; i += 1) {
        const taken = takeOne(bucket, 0, rate);
        expect(taken.waitMs).toBe(0);
        bucket = taken.bucket;
      }
      const { waitMs, bucket: left } = takeOne(bucket, 0, rate);
      expect(waitMs).toBeGreaterThan(0);
      expect(takeOne(left, waitMs - 1, rate).waitMs).toBeGreaterThan(0);
      expect(takeOne(left, waitMs, rate).waitMs).toBe(0);
    }),
  );
});

test("rest saves up no more than the burst, and a clock that goes back brings nothing", () => {
  const rate = { perSecond: 1_000, burst: 2 };
  const grantedAt = (moments: readonly number[]): number[] => {
    let bucket: TokenBucket | undefined;
    return moments.filter((now) => {
      const taken = takeOne(bucket, now, rate);
      bucket = taken.bucket;
      return taken.waitMs === 0;
    });
  };
  expect(grantedAt([0, 0, 0, 9_000, 9_000, 9_000])).toEqual([0, 0, 9_000, 9_000]);
  expect(grantedAt([100, 100, 50, 0, 90, 100, 101])).toEqual([100, 100, 101]);
});

test("callers are told apart, and only so many are remembered: those not seen for longest start anew", () => {
  const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, 2);
  expect(["a", "b", "a", "b"].map((key) => limiter.waitMs(key, 0))).toEqual([0, 0, 1_000, 1_000]);
  limiter.waitMs("a", 0);
  expect(limiter.waitMs("c", 0)).toBe(0);
  expect([limiter.size, limiter.waitMs("a", 0), limiter.waitMs("b", 0)]).toEqual([2, 1_000, 0]);
});
