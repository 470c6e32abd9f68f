import type { CapacityObservation } from "@krako/contracts";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { windowOf } from "./capacity-observation.ts";
import {
  afterCongestionWindow,
  CONGESTION,
  type CongestionState,
  congestionDelayFactor,
  congestionMistakes,
  NO_CONGESTION,
} from "./congestion.ts";

const calm: CapacityObservation = { queued: 800, p95_wait_ms: 3_000, utilisation: 1, unhealthy_ratio: 0.3 };

const after = (windows: readonly (CapacityObservation | null)[], start: CongestionState = NO_CONGESTION) =>
  windows.reduce((state, observed) => afterCongestionWindow(state, observed, CONGESTION).state, start);

test.each<[string, Partial<CapacityObservation>, string | null]>([
  ["everything at its limit", {}, null],
  ["a longer queue", { queued: 801 }, "801 attempts are waiting, more than 800."],
  ["slower dispatch", { p95_wait_ms: 3_001 }, "Dispatch takes 3001 ms at the 95th percentile, more than 3000 ms."],
  ["more nodes in trouble", { unhealthy_ratio: 0.301 }, "A share of 0.301 of the nodes is not healthy, more than 0.3."],
])("one window with %s", (_, change, reason) => {
  const observed = { ...calm, ...change };
  const { state, changed } = afterCongestionWindow(NO_CONGESTION, observed, CONGESTION);
  expect(state.mode).toBe(reason === null ? "NORMAL" : "HIGH");
  expect(changed).toEqual(reason === null ? null : { previous: "NORMAL", mode: "HIGH", observed, reason });
});

it("is over after six healthy windows in a row, not after five", () => {
  const high = after([{ ...calm, queued: 801 }]);
  const five = after(Array(5).fill(calm), high);
  expect(five.mode).toBe("HIGH");
  const { state, changed } = afterCongestionWindow(five, calm, CONGESTION);
  expect(state).toEqual({ mode: "NORMAL", healthyWindows: 0, lastObserved: calm });
  expect(changed).toMatchObject({ previous: "HIGH", mode: "NORMAL", reason: "6 windows in a row were healthy." });
});

it("begins to count anew after trouble and after lost telemetry", () => {
  for (const between of [{ ...calm, queued: 801 }, null]) {
    const high = after([{ ...calm, queued: 801 }, calm, calm, calm, calm, calm, between, calm, calm, calm, calm, calm]);
    expect(high.mode).toBe("HIGH");
    expect(after([calm], high).mode).toBe("NORMAL");
  }
  expect(after([null, null]).mode).toBe("NORMAL");
});

it("is high exactly if one of the last six windows was bad and no six healthy ones came after it", () => {
  const window = fc.oneof(
    { weight: 6, arbitrary: around(800, 800).map((queued) => ({ ...calm, queued: Math.min(queued, 800) })) },
    { weight: 1, arbitrary: fc.constantFrom({ ...calm, queued: 801 }, { ...calm, p95_wait_ms: 3_001 }, null) },
  );
  let changes = 0;
  holds(
    "congestion is high exactly from a bad window to six healthy ones",
    fc.property(fc.array(window, { maxLength: 60 }), (windows) => {
      let state = NO_CONGESTION;
      windows.forEach((observed, i) => {
        const step = afterCongestionWindow(state, observed, CONGESTION);
        expect(step.changed === null).toBe(step.state.mode === state.mode);
        if (step.changed !== null) changes += 1;
        state = step.state;
        expect(state.mode).toBe(naiveMode(windows.slice(0, i + 1)));
      });
    }),
  );
  expect(changes).toBeGreaterThan(50);
});

/** By looking back: high if some window was bad and no run of six healthy windows follows it. */
function naiveMode(windows: readonly (CapacityObservation | null)[]): "NORMAL" | "HIGH" {
  const word = windows
    .map((each) => (each === null ? "?" : each.queued > 800 || each.p95_wait_ms > 3_000 ? "x" : "."))
    .join("");
  const sinceBad = word.slice(word.lastIndexOf("x"));
  return !word.includes("x") || sinceBad.includes("......") ? "NORMAL" : "HIGH";
}

it("makes retries wait half as long again", () => {
  expect(congestionDelayFactor("NORMAL", CONGESTION)).toBe(1);
  expect(congestionDelayFactor("HIGH", CONGESTION)).toBe(1.5);
});

it("counts windows of ten seconds from 1970", () => {
  expect([9_999, 10_000, 10_001, 20_000].map((now) => windowOf(now))).toEqual([0, 1, 1, 2]);
});

it("names a factor that would hasten retries", () => {
  expect(congestionMistakes(CONGESTION)).toEqual([]);
  expect(congestionMistakes({ ...CONGESTION, delayFactor: 1 })).toEqual([]);
  expect(congestionMistakes({ ...CONGESTION, delayFactor: 0.99 })).toHaveLength(1);
  expect(congestionMistakes({ ...CONGESTION, delayFactor: Number.POSITIVE_INFINITY })).toHaveLength(1);
  expect(congestionMistakes({ ...CONGESTION, healthyWindowsToLeave: 0 })).toHaveLength(1);
});
