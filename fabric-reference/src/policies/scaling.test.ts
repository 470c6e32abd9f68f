import type { CapacityObservation } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { afterScalingWindow, NO_SCALING, SCALING, type ScalingConstants, scalingMistakes } from "./scaling.ts";

const seen = (change: Partial<CapacityObservation> = {}): CapacityObservation => ({
  queued: 200,
  p95_wait_ms: 2_000,
  utilisation: 0.8,
  unhealthy_ratio: 0,
  ...change,
});
const idle = seen({ queued: 39, p95_wait_ms: 999, utilisation: 0.449 });

/** Feeds windows of ten seconds to a substrate that gives what it is asked for; what was asked for in each. */
const run = (windows: readonly (CapacityObservation | null)[], start = 4, constants: ScalingConstants = SCALING) => {
  let state = NO_SCALING;
  let replicas = start;
  return windows.map((observed, i) => {
    const step = afterScalingWindow(state, { substrate: "cpu", observed, replicas, at: i * 10_000 }, constants);
    state = step.state;
    replicas = step.requested?.desired_replicas ?? replicas;
    return step.requested;
  });
};
const desired = (...of: Parameters<typeof run>) => run(...of).map((each) => each?.desired_replicas ?? null);
const times = <T>(n: number, value: T): T[] => Array<T>(n).fill(value);

describe("up", () => {
  test.each<[string, Partial<CapacityObservation>, number | null]>([
    ["at the limits", {}, null],
    ["a queue of 201", { queued: 201 }, 5],
    ["a wait of 2,001 ms", { p95_wait_ms: 2_001 }, 5],
    ["a utilisation above 0.80", { utilisation: 0.801 }, 5],
    ["a utilisation just below 0.90", { utilisation: 0.899 }, 5],
    ["a utilisation of 0.90", { utilisation: 0.9 }, 7],
    ["a queue just below 90 %", { queued: 899 }, 5],
    ["a queue of 90 %", { queued: 900 }, 7],
  ])("after three windows with %s", (_, change, replicas) => {
    expect(desired(times(3, seen(change)))).toEqual([null, null, replicas]);
  });

  it("not if the windows are not in a row, nor if telemetry is lost between them", () => {
    const busy = seen({ queued: 201 });
    expect(desired([busy, busy, seen(), busy, busy])).toEqual(times(5, null));
    expect(desired([busy, busy, null, busy, busy, null])).toEqual(times(6, null));
  });

  it("again after a cooldown of 60 s, and never above the most", () => {
    expect(desired(times(16, seen({ utilisation: 1 })), 10)).toEqual([
      null,
      null,
      13,
      null,
      null,
      null,
      null,
      null,
      16,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("says on what it was decided, and why", () => {
    expect(run(times(3, seen({ queued: 201 })))[2]).toEqual({
      substrate: "cpu",
      direction: "up",
      current_replicas: 4,
      desired_replicas: 5,
      observed: seen({ queued: 201 }),
      reason: "For 3 windows there was too much to do: 201 attempts are waiting.",
    });
  });
});

describe("down", () => {
  test.each<[string, Partial<CapacityObservation>, number | null]>([
    ["everything below its limit", {}, 3],
    ["a queue of 40", { queued: 40 }, null],
    ["a wait of a second", { p95_wait_ms: 1_000 }, null],
    ["a utilisation of 0.45", { utilisation: 0.45 }, null],
  ])("after six windows with %s", (_, change, replicas) => {
    expect(desired(times(6, { ...idle, ...change }))).toEqual([...times(5, null), replicas]);
  });

  it("again after a cooldown of 180 s, and never below the least", () => {
    const asked = desired(times(50, idle), 3);
    expect(asked.flatMap((each, i) => (each === null ? [] : [[i, each]]))).toEqual([
      [5, 2],
      [23, 1],
    ]);
  });

  it("not within 180 s of a step up", () => {
    const asked = desired([...times(3, seen({ queued: 201 })), ...times(30, idle)]);
    expect(asked.flatMap((each, i) => (each === null ? [] : [[i, each]]))).toEqual([
      [2, 5],
      [20, 4],
    ]);
  });
});

it("brings what is outside the limits back inside", () => {
  expect(run([seen()], 0)[0]).toMatchObject({
    direction: "up",
    desired_replicas: 1,
    reason: "0 replicas are outside 1 to 16.",
  });
  expect(run([seen()], 17)[0]).toMatchObject({ direction: "down", desired_replicas: 16 });
  expect(desired([seen()], 1)).toEqual([null]);
  expect(desired([seen()], 16)).toEqual([null]);
  expect(desired([null], 0)).toEqual([null]);
});

it("whatever is observed, requests stay within the limits, keep their distance and follow from the windows before", () => {
  const window = fc.oneof(
    around(200, 1_200).map((queued) => seen({ queued })),
    around(40, 60).map((queued) => ({ ...idle, queued })),
    fc.constantFrom(idle, seen({ utilisation: 0.95 }), null),
  );
  const spells = fc
    .array(fc.tuple(window, fc.integer({ min: 1, max: 12 })), { maxLength: 14 })
    .map((drawn) => drawn.flatMap(([observed, length]) => times(length, observed)));
  const isBusy = (each: CapacityObservation | null) => each !== null && (each.queued > 200 || each.utilisation > 0.8);
  const isIdle = (each: CapacityObservation | null) => each !== null && each.queued < 40 && each.utilisation < 0.45;
  let ups = 0;
  let downs = 0;
  holds(
    "scaling stays within its limits and cooldowns",
    fc.property(spells, fc.integer({ min: 1, max: 16 }), (windows, start) => {
      let last: number | null = null;
      run(windows, start).forEach((requested, i) => {
        if (requested === null) return;
        const { direction, current_replicas: from, desired_replicas: to, observed } = requested;
        expect(to).toBeGreaterThanOrEqual(1);
        expect(to).toBeLessThanOrEqual(16);
        expect(observed).toBe(windows[i]);
        if (direction === "up") {
          ups += 1;
          expect(windows.slice(i - 2, i + 1).map(isBusy)).toEqual(times(3, true));
          expect([from + 1, Math.min(16, from + 3)]).toContain(to);
        } else {
          downs += 1;
          expect(windows.slice(i - 5, i + 1).map(isIdle)).toEqual(times(6, true));
          expect(to).toBe(from - 1);
        }
        if (last !== null) expect(i - last).toBeGreaterThanOrEqual(direction === "up" ? 6 : 18);
        last = i;
      });
    }),
  );
  expect(ups).toBeGreaterThan(100);
  expect(downs).toBeGreaterThan(100);
});

it("names constants that contradict one another", () => {
  expect(scalingMistakes(SCALING)).toEqual([]);
  for (const change of [
    { minReplicas: 17 },
    { minReplicas: -1 },
    { upWindows: 0 },
    { downWindows: 0 },
    { upStep: 0 },
    { highPressureStep: 0 },
    { downStep: 0 },
    { downQueued: 201 },
    { downP95WaitMs: 2_001 },
    { downUtilisation: 0.81 },
  ])
    expect(scalingMistakes({ ...SCALING, ...change })).toHaveLength(1);
});
