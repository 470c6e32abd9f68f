import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retryDelayMs } from "../index.ts";

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const attempt = fc.integer({ min: 1, max: 9 });
const backoff = fc.oneof(fc.nat(1_000), fc.nat(3_600_000));

describe("RETRY-004: the least delay before a retry", () => {
  // Written down from the definition by another program; they must never change within a major version.
  test.each([
    ["a", 1, 100, 101],
    ["a", 2, 100, 227],
    ["a", 3, 100, 471],
    ["b", 1, 100, 119],
    ["classify.1", 1, 1000, 1082],
    ["classify.1", 4, 1000, 8219],
    ["classify.1", 5, 1000, 16553],
    ["Z_9-x", 9, 7, 2124],
    ["a", 1, 1, 2],
    ["a", 9, 3600000, 30000],
  ])("%s, attempt %i, backoff %i ms: %i ms", (unit, k, backoffMs, delay) => {
    expect(retryDelayMs(unit, k, backoffMs)).toBe(delay);
  });
  test("is between the doubled backoff and a fifth more, and at most 30 seconds", () => {
    fc.assert(
      fc.property(id, attempt, backoff, (unit, k, backoffMs) => {
        const least = backoffMs * 2 ** (k - 1);
        const delay = retryDelayMs(unit, k, backoffMs);
        expect(Number.isSafeInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(Math.min(30_000, least));
        expect(delay).toBeLessThanOrEqual(Math.min(30_000, Math.ceil(least * 1.2)));
        expect(retryDelayMs(unit, k, backoffMs)).toBe(delay);
      }),
    );
  });
  test("never falls from attempt to attempt", () => {
    fc.assert(
      fc.property(id, backoff, (unit, backoffMs) => {
        const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => retryDelayMs(unit, k, backoffMs));
        expect([...delays].sort((a, b) => a - b)).toEqual(delays);
      }),
    );
  });
  test("no backoff is no delay, and the longest is 30 seconds", () => {
    expect(retryDelayMs("a", 9, 0)).toBe(0);
    expect(retryDelayMs("a", 1, 30_000)).toBe(30_000);
    expect(retryDelayMs("a", 9, 3_600_000)).toBe(30_000);
  });
  test("units that fail together do not come back together", () => {
    const delays = new Set(Array.from({ length: 100 }, (_, i) => retryDelayMs(`unit-${i}`, 1, 10_000)));
    expect(delays.size).toBeGreaterThan(90);
  });
});
