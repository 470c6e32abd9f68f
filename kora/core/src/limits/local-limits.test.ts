import type { Violation } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttemptEnded } from "../telemetry/telemetry-record.ts";
import { LimitWindow, MOST_DURATIONS } from "./limit-window.ts";
import { limitsOfRefusal } from "./limits-of-refusal.ts";
import { DEFAULT_LOCAL_LIMITS, type LocalLimitSettings, localLimitSettings } from "./local-limit-settings.ts";
import { LocalLimitWatch } from "./local-limit-watch.ts";

const SETTINGS: LocalLimitSettings = {
  ...DEFAULT_LOCAL_LIMITS,
  window_ms: 1_000,
  sustained_windows: 3,
  cooldown_ms: 10_000,
  least_attempts: 2,
  p95_latency_ms: 500,
  queued_per_slot: 2,
  schema_failure_share: 0.5,
};

/** A model call that ended at a time. */
function call(at: number, more: Partial<AttemptEnded> = {}): AttemptEnded {
  return {
    record: "attempt.ended",
    version: "1.0",
    at: new Date(at).toISOString(),
    run_id: "r",
    trace_id: "t",
    graph_id: "g",
    unit: "by_model",
    unit_type: "llm",
    operation: "llm.generate@1",
    tier: "small",
    attempt: 1,
    duration_ms: 100,
    stop_reason: "success",
    error_type: null,
    error_code: null,
    valid: true,
    invoked_model: true,
    model: null,
    provider: null,
    tokens_in: 1,
    tokens_out: 1,
    cost_usd: "0.000000",
    estimated: false,
    lost: false,
    ...more,
  };
}

/** What is said while `windows` windows of two such calls each go by, and one more begins. */
function said(windows: number, more: Partial<AttemptEnded>, settings: Partial<LocalLimitSettings> = {}) {
  const watch = new LocalLimitWatch({ ...SETTINGS, ...settings });
  const notices: string[] = [];
  for (let w = 0; w <= windows; w += 1)
    for (const at of [w * 1_000, w * 1_000 + 1])
      for (const { limit, measured } of watch.add(call(at, more))) notices.push(`${at} ${limit}: ${measured}`);
  return notices;
}

describe("latency", () => {
  it.each([
    [2, 501, 0],
    [3, 501, 1],
    [3, 500, 0],
    [4, 501, 1],
  ])("over %i windows of %i ms is said %i times", (windows, duration_ms, times) => {
    expect(said(windows, { duration_ms })).toHaveLength(times);
  });

  it("is said with its measurement", () => {
    expect(said(3, { duration_ms: 750 })).toEqual([
      "3000 latency: 95 % of model calls took up to 750 ms; the limit is 500 ms. In 3 windows of 1 s running.",
    ]);
  });

  it("that one window was within its limit begins anew", () => {
    const watch = new LocalLimitWatch(SETTINGS);
    const slow = new Set([0, 1, 3, 4]);
    const notices = Array.from({ length: 6 }).flatMap((_, w) =>
      [0, 1].flatMap((n) => watch.add(call(w * 1_000 + n, { duration_ms: slow.has(w) ? 900 : 100 }))),
    );
    expect(notices).toEqual([]);
  });

  it("in windows that nothing happened between begins anew", () => {
    const watch = new LocalLimitWatch(SETTINGS);
    const notices = [0, 1, 3, 4].flatMap((w) =>
      [0, 1].flatMap((n) => watch.add(call(w * 1_000 + n, { duration_ms: 900 }))),
    );
    expect(notices).toEqual([]);
  });

  it("is not judged by fewer calls than are needed", () => {
    expect(said(5, { duration_ms: 900 }, { least_attempts: 2 })).toHaveLength(1);
    expect(said(5, { duration_ms: 900 }, { least_attempts: 3 })).toEqual([]);
  });

  it("of what is no model call is nobody's limit", () => {
    expect(said(5, { duration_ms: 900, unit_type: "deterministic", invoked_model: false })).toEqual([]);
  });
});

describe("what was said", () => {
  it.each([
    [9_999, 2],
    [10_000, 2],
    [10_001, 1],
  ])("is not said again before its cooldown of %i ms is over: %i times in 13 s", (cooldown_ms, times) => {
    expect(said(13, { duration_ms: 900 }, { cooldown_ms })).toHaveLength(times);
  });

  it("names what can be done here first, and elsewhere last", () => {
    const watch = new LocalLimitWatch(SETTINGS);
    const [notice] = watch.add(call(0, { error_code: "model_does_not_fit" }));
    expect(notice?.remedies.at(-1)).toContain("execution_backend: krako");
    expect(notice?.remedies.slice(0, -1).join()).not.toContain("krako");
    expect(notice?.remedies.length).toBeGreaterThan(1);
  });
});

describe("the other limits", () => {
  it("schema failures above their share are said, at their share not", () => {
    const watch = (invalid: number) => {
      const limits = new LocalLimitWatch(SETTINGS);
      return [0, 1, 2, 3].flatMap((w) =>
        [0, 1, 2, 3].flatMap((n) => limits.add(call(w * 1_000 + n, { valid: n >= invalid }))),
      );
    };
    expect(watch(2)).toEqual([]);
    expect(watch(3)).toMatchObject([
      { limit: "schema_failures", measured: expect.stringContaining("3 of 4 model calls") },
    ]);
  });

  it.each([
    [4, 0],
    [5, 1],
  ])("%i that always wait for two slots are a queue %i times", (queued, times) => {
    const watch = new LocalLimitWatch(SETTINGS);
    const notices = Array.from({ length: 7 }).flatMap((_, n) => watch.addQueue(n * 500, queued, 2));
    expect(notices).toHaveLength(times);
  });

  it("a queue that was empty once in a window is none", () => {
    const watch = new LocalLimitWatch(SETTINGS);
    const notices = Array.from({ length: 20 }).flatMap((_, n) => watch.addQueue(n * 500, n % 2 === 0 ? 100 : 0, 2));
    expect(notices).toEqual([]);
  });

  it.each(["model_does_not_fit", "context_too_long"] as const)("%s is said at once, and once", (error_code) => {
    const watch = new LocalLimitWatch(SETTINGS);
    const notices = [0, 1, 2].flatMap((at) => watch.add(call(at, { error_code, valid: null })));
    expect(notices).toMatchObject([{ limit: error_code }]);
    expect(notices[0]?.measured).toContain('Unit "by_model" (llm.generate@1, small tier)');
  });
});

describe("a refusal", () => {
  const missing = (pointer: string): Violation => ({
    rule: "CAP-002",
    pointer,
    message: `About ${pointer}.`,
    mend: "",
  });

  it("for want of context is a limit of this machine", () => {
    const context = missing("/work_units/3/model/max_input_tokens");
    expect(limitsOfRefusal([context])).toMatchObject([{ limit: "context_too_long", measured: context.message }]);
  });

  it.each([
    [["/work_units/3/model/max_input_tokens", "/work_units/3/model/tier"]],
    [["/work_units/3/operation"]],
    [[]],
  ])("for %j is none", (pointers) => {
    expect(limitsOfRefusal(pointers.map(missing))).toEqual([]);
  });
});

it("settings that are not written have their default", () => {
  expect(localLimitSettings(undefined)).toEqual(DEFAULT_LOCAL_LIMITS);
  expect(localLimitSettings({ version: "1.0", window_ms: 5 })).toEqual({ ...DEFAULT_LOCAL_LIMITS, window_ms: 5 });
});

it("a window of any number of calls says a percentile that is near the true one, from a bounded number of them", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 20, MOST_DURATIONS - 1, MOST_DURATIONS, MOST_DURATIONS + 1, 5 * MOST_DURATIONS),
      fc.integer({ min: 1, max: 1_000 }),
      (calls, scale) => {
        const window = new LimitWindow();
        for (let n = 1; n <= calls; n += 1) window.addCall(Math.ceil((n * scale) / calls), false);
        const measured = window.overLimit({ ...SETTINGS, least_attempts: 1, p95_latency_ms: 0 }).get("latency") ?? "";
        const p95 = Number(/up to (\d+) ms/.exec(measured)?.[1]);
        const exact = Math.ceil((Math.ceil(calls * 0.95) * scale) / calls);
        expect(Math.abs(p95 - exact)).toBeLessThanOrEqual(1 + scale / 100);
      },
    ),
  );
});
