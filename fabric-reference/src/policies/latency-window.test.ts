import fc from "fast-check";
import { expect, it } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { LatencyWindow } from "./latency-window.ts";

const p95Of = (count: number): number => {
  const window = new LatencyWindow(10_000, 1_000);
  for (let ms = count; ms >= 1; ms -= 1) window.record(0, ms);
  return window.p95(0);
};

it("is the value that 95 of 100 do not exceed", () => {
  expect([0, 1, 2, 19, 20, 21, 100, 101].map(p95Of)).toEqual([0, 1, 2, 19, 19, 20, 95, 96]);
});

it("forgets what is as old as its span", () => {
  const window = new LatencyWindow(10_000, 10);
  window.record(0, 7);
  expect([9_999, 10_000].map((now) => window.p95(now))).toEqual([7, 0]);
});

it("keeps the newest samples, as many as it has room for", () => {
  holds(
    "a latency window is the end of what was recorded",
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.record({ wait: around(100, 300), ms: fc.nat(1_000) }), { maxLength: 30 }),
      (capacity, steps) => {
        const window = new LatencyWindow(1_000, capacity);
        const all: { at: number; ms: number }[] = [];
        let now = 0;
        for (const { wait, ms } of steps) {
          now += wait;
          window.record(now, ms);
          all.push({ at: now, ms });
          const expected = all.slice(-capacity).filter(({ at }) => at > now - 1_000);
          expect(window.samples(now)).toEqual(expected);
          const atMost = (limit: number) => expected.filter((each) => each.ms <= limit).length;
          const p95 = window.p95(now);
          expect(atMost(p95) / expected.length).toBeGreaterThanOrEqual(0.95);
          expect(atMost(p95 - 1) / expected.length).toBeLessThan(0.95);
        }
      },
    ),
  );
});

it("refuses to be of no size", () => {
  expect(() => new LatencyWindow(1, 0)).toThrow(RangeError);
  expect(() => new LatencyWindow(0, 1)).toThrow(RangeError);
});
