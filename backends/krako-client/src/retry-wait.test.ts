import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemOf } from "../test/documents.ts";
import type { Failure } from "./failure.ts";
import { MOST_TRIES, retryAfterMs, retryWaitMs, type Tried } from "./retry-wait.ts";

const unreachable: Failure = { type: "unreachable", what: "no answer" };
const refused = (retryable: boolean, afterMs: number | null = null): Failure => ({
  type: "refused",
  what: "no",
  problem: problemOf({ retryable }),
  retryAfterMs: afterMs,
});
const wait = (more: Partial<Tried>) =>
  retryWaitMs({
    failure: unreachable,
    tries: 1,
    failingForMs: 0,
    patienceMs: 60_000,
    mostTries: 99,
    random: 0,
    ...more,
  });

describe("the wait before a retry", () => {
  it("doubles up to ten seconds, half of it random", () => {
    expect([1, 2, 3, 7, 8, 90].map((tries) => wait({ tries }))).toEqual([50, 100, 200, 3_200, 5_000, 5_000]);
    expect(wait({ tries: 8, random: 1 })).toBe(10_000);
  });

  it("is never shorter than Retry-After says", () => {
    fc.assert(
      fc.property(
        fc.nat(3_600_000),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ms, tries, random) => {
          const waitMs = wait({ failure: refused(true, ms), tries, random, patienceMs: Number.POSITIVE_INFINITY });
          expect(waitMs).toBeGreaterThanOrEqual(ms);
          expect(waitMs).toBeLessThanOrEqual(Math.max(ms + 5_000, 10_000));
        },
      ),
    );
  });

  it("is none for a refusal that is not retryable, or an answer that is no use", () => {
    expect(wait({ failure: refused(false) })).toBeNull();
    expect(wait({ failure: { type: "unusable", what: "html" } })).toBeNull();
    expect(wait({ failure: refused(true) })).toBe(50);
  });

  it("is none beyond patience or tries, and is one just within", () => {
    expect(wait({ failingForMs: 60_000 - 50 })).toBe(50);
    expect(wait({ failingForMs: 60_000 - 49 })).toBeNull();
    expect(wait({ tries: 98 })).not.toBeNull();
    expect(wait({ tries: 99 })).toBeNull();
    const tireless = { mostTries: Number.POSITIVE_INFINITY, patienceMs: Number.POSITIVE_INFINITY };
    expect(wait({ ...tireless, tries: MOST_TRIES - 1 })).not.toBeNull();
    expect(wait({ ...tireless, tries: MOST_TRIES })).toBeNull();
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    ["0", 0],
    [" 7 ", 7_000],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5_000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["-1", null],
    ["1.5", null],
    ["soon", null],
    ["2026-01-01", null],
    ["9".repeat(400), null],
    [null, null],
  ])("of %j is %j ms", (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
