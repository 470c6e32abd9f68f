import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_WINDOW_MS, moved, placeOf, ticksOf, zoomed } from "./time-window.ts";

const windows = fc
  .record({ endMs: fc.double({ min: 1, max: 1e9, noNaN: true }), from: fc.double({ min: 0, max: 0.9, noNaN: true }) })
  .map(({ endMs, from }) => ({ endMs, window: { fromMs: endMs * from, toMs: endMs } }));

test("however it is zoomed and moved, a window stays within the run and never becomes nothing", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      windows,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      part,
      part,
      ({ endMs, window }, factor, about, by) => {
        const aboutMs = window.fromMs + about * (window.toMs - window.fromMs);
        const next = moved(zoomed(window, factor, aboutMs, endMs), (by - 0.5) * endMs, endMs);
        const slack = endMs * 1e-9;
        expect(next.fromMs).toBeGreaterThanOrEqual(-slack);
        expect(next.toMs).toBeLessThanOrEqual(endMs + slack);
        expect(next.toMs - next.fromMs).toBeGreaterThanOrEqual(Math.min(LEAST_WINDOW_MS, endMs) * (1 - 1e-6));
      },
    ),
  );
});

test("zooming keeps the moment under the pointer where it is", () => {
  expect(zoomed({ fromMs: 0, toMs: 100 }, 0.5, 40, 100)).toEqual({ fromMs: 20, toMs: 70 });
});

test("a stretch is placed in percent of the window, cut where it leaves it", () => {
  const window = { fromMs: 100, toMs: 200 };
  expect(placeOf(window, 125, 150)).toEqual({ x: 25, width: 25 });
  expect(placeOf(window, 0, 150)).toEqual({ x: 0, width: 50 });
  expect(placeOf(window, 190, 900)).toEqual({ x: 90, width: 10 });
  expect(placeOf(window, 0, 99)).toBeNull();
  expect(placeOf(window, 201, 300)).toBeNull();
});

test("ticks are few and round, whatever the length of the run", () => {
  fc.assert(
    fc.property(windows, ({ window }) => {
      const ticks = ticksOf(window, 10);
      expect(ticks.length).toBeLessThanOrEqual(11);
      for (const tick of ticks) expect(tick).toBeGreaterThanOrEqual(window.fromMs * (1 - 1e-9));
    }),
  );
  expect(ticksOf({ fromMs: 0, toMs: 715 }, 10)).toEqual([0, 100, 200, 300, 400, 500, 600, 700]);
  expect(ticksOf({ fromMs: 0, toMs: 715 }, 3)).toEqual([0, 500]);
});
