import { getEventListeners } from "node:events";
import { VirtualClock } from "@krako/attempts/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backOffMs, delay } from "./back-off.ts";

describe("the delay after failures in a row", () => {
  test("grows from 50…100 ms to 5…10 s and never further", () => {
    expect([0, 1, 2, 3, 7, 8, 9, 1_000_000].map((failures) => backOffMs(failures, () => 1))).toEqual([
      100, 100, 200, 400, 6_400, 10_000, 10_000, 10_000,
    ]);
  });

  test("is spread over its upper half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const most = backOffMs(failures, () => 1);
        const drawn = backOffMs(failures, () => random);
        expect(drawn).toBeGreaterThanOrEqual(most / 2);
        expect(drawn).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("a delay", () => {
  test("ends when its time has passed, and leaves nothing behind", async () => {
    const clock = new VirtualClock();
    const { signal } = new AbortController();
    const over = delay(clock, 1_000, signal);
    expect(clock.waits).toEqual([1_000]);
    await clock.untilSettled(over);
    expect(clock.waits).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("ends at once when nobody waits for it any more", async () => {
    const clock = new VirtualClock();
    const controller = new AbortController();
    const over = delay(clock, 1_000, controller.signal);
    controller.abort();
    await over;
    await delay(clock, 1_000, controller.signal);
    expect(clock.waits).toEqual([]);
  });
});
