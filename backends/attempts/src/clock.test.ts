import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "./clock.ts";

const DAY = 86_400_000;

describe("the system's clock", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("waits longer than a timer of Node can", () => {
    const called = vi.fn();
    systemClock.after(100 * DAY, called);
    vi.advanceTimersByTime(100 * DAY - 1);
    expect(called).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(called).toHaveBeenCalledOnce();
  });

  it("never calls early, even if its timer fires early", () => {
    const called = vi.fn();
    const start = performance.now();
    const now = vi.spyOn(performance, "now").mockReturnValue(start);
    systemClock.after(10, called);
    now.mockReturnValue(start + 9.5);
    vi.advanceTimersByTime(10);
    expect(called).not.toHaveBeenCalled();
    now.mockReturnValue(start + 10.5);
    vi.advanceTimersByTime(1);
    expect(called).toHaveBeenCalledOnce();
  });

  it("does not call once it was told not to, however long the wait", () => {
    const called = vi.fn();
    for (const ms of [10, 100 * DAY]) {
      const cancel = systemClock.after(ms, called);
      vi.advanceTimersByTime(ms / 2);
      cancel();
      vi.advanceTimersByTime(ms);
    }
    vi.runAllTimers();
    expect(called).not.toHaveBeenCalled();
  });

  it("tells milliseconds since 1970", () => {
    vi.useRealTimers();
    const before = Date.now() - 1_000;
    expect(systemClock.now()).toBeGreaterThan(before);
  });
});
