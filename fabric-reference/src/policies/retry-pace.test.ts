import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { CONGESTION } from "./congestion.ts";
import {
  afterFirstDispatch,
  amplificationOf,
  newRetryPace,
  paceRetry,
  RETRY_PACE,
  type RetryFacts,
  type RetryPace,
  retryPaceMistakes,
} from "./retry-pace.ts";

const NOW = 300_000_000;
const plain: RetryFacts = { contractDelayMs: 100, priority: "p2", congestion: "NORMAL" };

const retry = (pace: RetryPace, change: Partial<RetryFacts> = {}, now = NOW) =>
  paceRetry(pace, { ...plain, ...change }, now, RETRY_PACE, CONGESTION);

/** A pace with so many first dispatches and retries at the same moment, and a full bucket. */
const paceOf = (first: number, retries: number, at = NOW): RetryPace => {
  let pace = newRetryPace(at, RETRY_PACE);
  for (let i = 0; i < first; i += 1) pace = afterFirstDispatch(pace, at, RETRY_PACE);
  for (let i = 0; i < retries; i += 1) pace = retry(pace, {}, at).pace;
  return { ...pace, bucket: newRetryPace(at, RETRY_PACE).bucket };
};

describe("the token bucket of a tenant", () => {
  it("lets 40 retries go at once; the next ones wait three seconds more each, up to a minute", () => {
    let pace = newRetryPace(NOW, RETRY_PACE);
    const delays: number[] = [];
    for (let i = 0; i < 100; i += 1) {
      const paced = retry(pace);
      delays.push(paced.delayMs);
      pace = paced.pace;
    }
    expect(delays.slice(0, 40)).toEqual(Array(40).fill(100));
    expect(delays.slice(40, 43)).toEqual([3_000, 6_000, 9_000]);
    expect(delays.slice(59)).toEqual(Array(41).fill(60_000));
    // What is owed is forgotten after the longest wait.
    expect(retry(pace, {}, NOW + 63_000).delayMs).toBe(100);
    expect(retry(pace, {}, NOW + 62_999).delayMs).toBe(100);
    expect(retry(pace, {}, NOW + 62_000).delayMs).toBe(1_000);
  });
});

describe("amplification", () => {
  test.each([
    [100, 23, 0.24, false, 100],
    [100, 24, 0.25, true, 100],
    [100, 38, 0.39, true, 100],
    [100, 39, 0.4, true, 10_000],
    [50, 19, 0.4, true, 10_000],
    [49, 19, 0, false, 100],
    [0, 19, 0, false, 100],
  ])("of %i first dispatches and %i retries, with one more: %d", (first, retries, amplification, warning, delayMs) => {
    expect(retry(paceOf(first, retries))).toMatchObject({ amplification, warning, delayMs });
  });

  it("from 0.40 lets the retries of p0 and p1 go after five seconds, those below after ten", () => {
    const pace = paceOf(100, 39);
    const delays = (["p0", "p1", "p2", "p3"] as const).map((priority) => retry(pace, { priority }).delayMs);
    expect(delays).toEqual([5_000, 5_000, 10_000, 10_000]);
    expect(retry(pace, { contractDelayMs: 30_000 }).delayMs).toBe(30_000);
  });

  it("forgets what was more than five minutes ago, in slots of ten seconds", () => {
    const { slots } = paceOf(100, 50);
    expect(amplificationOf(slots, NOW + 299_999, RETRY_PACE)).toBe(0.5);
    expect(amplificationOf(slots, NOW + 300_000, RETRY_PACE)).toBe(0);
  });
});

it("congestion makes the contract's delay half as long again", () => {
  const pace = newRetryPace(NOW, RETRY_PACE);
  expect(retry(pace, { congestion: "HIGH", contractDelayMs: 101 }).delayMs).toBe(152);
  expect(retry(pace, { congestion: "HIGH", contractDelayMs: 0 }).delayMs).toBe(0);
});

describe("RETRY-006", () => {
  const step = fc.record({
    wait: fc.oneof(fc.constant(0), around(10_000, 400_000), fc.integer({ min: -20_000, max: 0 })),
    first: fc.oneof(fc.constant(0), fc.nat(60)),
    facts: fc.record({
      contractDelayMs: fc.oneof(around(5_000, 30_000), around(10_000, 30_000), fc.constantFrom(0, 29_999, 30_000)),
      priority: fc.constantFrom("p0" as const, "p1" as const, "p2" as const, "p3" as const),
      congestion: fc.constantFrom("NORMAL" as const, "HIGH" as const),
    }),
    retries: fc.nat(30),
  });

  it("a retry is never hastened, never dropped and never put off without an end, whatever the clock does", () => {
    let slowed = 0;
    holds(
      "a retry waits at least the contract's delay and at most a bounded time",
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = NOW;
        let pace = newRetryPace(now, RETRY_PACE);
        for (const { wait, first, facts, retries } of steps) {
          now += wait;
          for (let i = 0; i < first; i += 1) pace = afterFirstDispatch(pace, now, RETRY_PACE);
          for (let i = 0; i < retries; i += 1) {
            const paced = retry(pace, facts, now);
            expect(Number.isSafeInteger(paced.delayMs)).toBe(true);
            expect(paced.delayMs).toBeGreaterThanOrEqual(facts.contractDelayMs);
            expect(paced.delayMs).toBeLessThanOrEqual(Math.max(60_000, facts.contractDelayMs * 1.5));
            if (paced.delayMs > facts.contractDelayMs) slowed += 1;
            pace = paced.pace;
          }
          expect(pace.slots.length).toBeLessThanOrEqual(RETRY_PACE.amplificationSlots);
          expect(pace.slots.map(({ slot }) => slot)).toEqual(
            [...new Set(pace.slots.map(({ slot }) => slot))].sort((a, b) => a - b),
          );
        }
      }),
      200,
    );
    expect(slowed).toBeGreaterThan(1_000);
  });
});

it("names constants that would stop retries", () => {
  expect(retryPaceMistakes(RETRY_PACE)).toEqual([]);
  for (const change of [
    { bucket: { capacity: 0, perMinute: 20 } },
    { maxTokenWaitMs: Number.POSITIVE_INFINITY },
    { slowFloorMs: -1 },
    { belowP1WaitMs: Number.NaN },
    { amplificationSlots: 0 },
    { amplificationMs: 0 },
    { warningAt: 0.41 },
  ])
    expect(retryPaceMistakes({ ...RETRY_PACE, ...change })).toHaveLength(1);
});
