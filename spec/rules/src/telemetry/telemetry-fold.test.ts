// What each path through a unit leaves in its telemetry. That the sums hold for every run is one of the laws.
import type { TaskTelemetry, TelemetryBundle } from "@krako/contracts";
import { isTelemetryBundle } from "@krako/contracts/validators";
import { describe, expect, test } from "vitest";
import { answers, attempts, call, edge, fails, isInvalid, step, stumbles, timesOut } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import { type AttemptOutcome, type SessionEvent, TelemetryFold } from "../index.ts";

const says = (...outcomes: unknown[]): AttemptOutcome[] => outcomes as AttemptOutcome[];
const lost: AttemptOutcome = { kind: "lost" };
/** 2026-01-01T00:00:00.000Z; every event comes ten milliseconds after the one before. */
const BEGIN = 1_767_225_600_000;
const bundleOf = (play: Play): TelemetryBundle => {
  const fold = new TelemetryFold(play.session.plan);
  play.events.forEach((event, i) => {
    fold.add(event, BEGIN + 10 * i);
  });
  const bundle = fold.bundle();
  expect(isTelemetryBundle(bundle), JSON.stringify(isTelemetryBundle.errors)).toBe(true);
  return bundle;
};
const taskOf = (play: Play, id = "a"): TaskTelemetry => {
  const task = bundleOf(play).tasks.find((each) => each.task_id === id);
  if (task === undefined) throw new Error(`There is no record of ${id}.`);
  return task;
};

describe("TEL-001: a record for every unit", () => {
  test("a success", () => {
    const play = new Play(graphOf([call("a", 10)]), {
      a: says({ kind: "output", output: {}, usage: { tokens_in: 4, tokens_out: 3 } }),
    }).toTheEnd();
    expect(taskOf(play)).toEqual({
      task_id: "a",
      task_type: "llm",
      status: "succeeded",
      stop_reason: "success",
      duration_ms: 50,
      tokens_in: 4,
      tokens_out: 3,
      retry_count: 0,
      validation_status: "passed",
      attempts: [
        {
          attempt_index: 1,
          started_at: "2026-01-01T00:00:00.010Z",
          duration_ms: 50,
          stages: ["MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_COMPLETED"],
          stop_reason: "success",
          tokens_in: 4,
          tokens_out: 3,
          invoked_model: true,
          estimated: false,
          lost: false,
        },
      ],
    });
  });
  test("retries: every attempt with its own end, the last one's error as the unit's", () => {
    const play = new Play(graphOf([step("a", attempts(3))]), { a: says(stumbles(), timesOut, stumbles()) }).toTheEnd();
    const task = taskOf(play);
    expect(task).toMatchObject({
      status: "failed",
      stop_reason: "retry_exhausted",
      retry_count: 2,
      validation_status: "not_run",
    });
    expect(task.error).toMatchObject({ error_type: "EXECUTION_FAILURE", stop_reason: "retry_exhausted" });
    expect(
      task.attempts.map(({ attempt_index, error_type, stop_reason }) => [attempt_index, error_type, stop_reason]),
    ).toEqual([
      [1, "EXECUTION_FAILURE", "substrate_failure"],
      [2, "TIMEOUT", "timed_out"],
      [3, "EXECUTION_FAILURE", "retry_exhausted"],
    ]);
  });
  test("an output that is not valid", () => {
    expect(taskOf(new Play(graphOf([step("a")]), { a: says(isInvalid()) }).toTheEnd())).toMatchObject({
      status: "failed",
      stop_reason: "validation_failed",
      validation_status: "failed",
      attempts: [
        { stages: ["DETERMINISTIC_EXECUTION", "SCHEMA_VALIDATION", "TASK_FAILED"], error_type: "VALIDATION_ERROR" },
      ],
    });
  });
  test("an output that is not valid and one that is", () => {
    expect(
      taskOf(new Play(graphOf([call("a", 10, attempts(2))]), { a: says(isInvalid(1), answers({}, 2)) }).toTheEnd()),
    ).toMatchObject({
      status: "succeeded",
      retry_count: 1,
      validation_status: "passed",
      tokens_in: 3,
    });
  });
  test("an attempt that was lost is marked and counted, with what is debited marked as estimated", () => {
    const task = taskOf(new Play(graphOf([call("a", 10, attempts(2))]), { a: says(lost, answers({}, 2)) }).toTheEnd());
    expect(task.attempts.map((each) => [each.lost, each.estimated, each.invoked_model, each.tokens_in])).toEqual([
      [true, true, true, 0],
      [false, false, true, 2],
    ]);
  });
  test("an attempt that never began called no model", () => {
    const task = taskOf(new Play(graphOf([call("a", 10)]), { a: says({ kind: "lost", started: false }) }).toTheEnd());
    expect(task.attempts).toMatchObject([{ invoked_model: false, estimated: false, tokens_in: 0, lost: true }]);
  });
  test("what went wrong in an earlier attempt is still told when the budget decided how the unit ended", () => {
    const busy = { kind: "error", message: "The provider is busy.", retryable: true, code: "rate_limited" };
    const unit = {
      ...call("a", 10),
      retries: { max_attempts: 2, backoff_ms: 0 },
      budget: { max_tokens: 10, timeout_ms: 1000 },
    };
    const { error, attempts: records } = taskOf(
      new Play(graphOf([unit]), { a: says({ ...busy, usage: { tokens_in: 1, tokens_out: 0 } }) }).toTheEnd(),
    );
    expect(error?.error_type).toBe("BUDGET_BREACH");
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ error_type: "EXECUTION_FAILURE", error_code: "rate_limited" });
    expect(records[0]?.error_message).toContain("The provider is busy.");
  });
  test("a retry that the budget does not cover leaves the last attempt its own error", () => {
    const play = new Play(graphOf([step("a", attempts(2))], { budget: { max_retries: 0 } }), {
      a: says(stumbles()),
    }).toTheEnd();
    expect(taskOf(play)).toMatchObject({
      stop_reason: "budget_exhausted",
      error: { error_type: "BUDGET_BREACH", dimension: "retries", scope: "graph" },
      attempts: [{ error_type: "EXECUTION_FAILURE" }],
      retry_count: 0,
    });
  });
  test("units that never ran: skipped, failed before any attempt, rejected", () => {
    const graph = graphOf([step("a"), step("t"), step("d", { dependencies: ["f"] }), step("f"), call("r", 5)], {
      escalations: [edge("a", "t")],
    });
    const play = new Play(graph, { f: says(fails()) });
    play.say({ type: "input_rejected", unit: "r", message: "Too long." });
    play.toTheEnd();
    expect(taskOf(play, "t")).toMatchObject({
      status: "skipped",
      stop_reason: "skipped",
      attempts: [],
      retry_count: 0,
      duration_ms: 0,
    });
    expect(taskOf(play, "d")).toMatchObject({ status: "failed", stop_reason: "dependency_failed", attempts: [] });
    expect(taskOf(play, "r")).toMatchObject({
      status: "failed",
      stop_reason: "validation_failed",
      validation_status: "not_run",
      attempts: [],
    });
    expect(taskOf(play, "t").error).toBeUndefined();
  });
  test("which edge was activated", () => {
    const graph = graphOf([step("a"), step("b"), step("c")], { escalations: [edge("b", "c"), edge("a", "c")] });
    const play = new Play(graph, { a: says(fails()) }).toTheEnd();
    expect([taskOf(play, "a").escalation_index, taskOf(play, "b").escalation_index]).toEqual([1, undefined]);
  });
  test("units that were cancelled: in flight, waiting for a retry, and never begun", () => {
    const play = new Play(graphOf([call("a", 5), step("b", attempts(2)), step("c", { dependencies: ["a"] })]), {
      b: says(stumbles()),
    });
    play.say({ type: "dispatch", unit: "a" });
    play.step();
    play.say({ type: "cancel" });
    expect(taskOf(play, "a")).toMatchObject({
      status: "cancelled",
      stop_reason: "cancelled",
      attempts: [{ stages: ["TASK_CANCELLED"], stop_reason: "cancelled", invoked_model: true, estimated: true }],
    });
    expect(taskOf(play, "a").attempts[0]?.error_type).toBeUndefined();
    expect(taskOf(play, "b")).toMatchObject({ status: "cancelled", attempts: [{ error_type: "EXECUTION_FAILURE" }] });
    expect(taskOf(play, "c")).toMatchObject({ status: "cancelled", attempts: [] });
  });
  test("before anything happened every unit has its record too, in canonical order", () => {
    const play = new Play(graphOf([step("b"), step("a", { dependencies: ["c"] }), step("c")]));
    expect(bundleOf(play).tasks.map(({ task_id }) => task_id)).toEqual(["b", "c", "a"]);
  });
});

describe("TEL-002: the sums", () => {
  test("calls to any model count, failed ones and those of small models included; others do not", () => {
    const units = [
      call("l", 10, attempts(2)),
      call("s", 10, { type: "small_model" }),
      step("d"),
      step("g", { type: "aggregation" }),
      step("r", { type: "retrieval" }),
      step("n", { dependencies: ["f"] }),
      step("f"),
    ];
    const play = new Play(graphOf(units), {
      l: says(stumbles(2), answers({}, 3)),
      s: says(answers({}, 5)),
      f: says(fails()),
    }).toTheEnd();
    const bundle = bundleOf(play);
    expect(bundle).toMatchObject({ model_invocation_count: 3, total_tokens: 10, deterministic_task_count: 4 });
    expect(bundle.total_latency_ms).toBe(bundle.tasks.reduce((sum, { duration_ms }) => sum + duration_ms, 0));
  });
  test("only llm units emit events of an invocation", () => {
    const play = new Play(graphOf([call("s", 10, { type: "small_model" })])).toTheEnd();
    expect(play.events.some(({ event_type }) => event_type.startsWith("llm."))).toBe(false);
    expect(bundleOf(play).model_invocation_count).toBe(1);
  });
});

describe("TEL-004: every event finds its place", () => {
  test("events about where something runs change nothing", () => {
    const play = new Play(graphOf([step("a")])).toTheEnd();
    const before = bundleOf(play);
    const placed = [
      {
        event_type: "workunit.scheduled",
        work_unit_id: "a",
        attempt_index: 1,
        payload: { node_id: "n", reason: "idle" },
      },
      { event_type: "workunit.paused", work_unit_id: "a", attempt_index: 1, payload: {} },
      { event_type: "workunit.completed", work_unit_id: "stranger", attempt_index: 1, payload: {} },
    ] as unknown as SessionEvent[];
    const fold = new TelemetryFold(play.session.plan);
    [...placed, ...play.events, ...placed].forEach((event, i) => {
      fold.add(event, BEGIN + 10 * (i - 3));
    });
    expect(fold.bundle()).toEqual(before);
  });
  test("time that goes back is no negative duration, and fractions of milliseconds are rounded", () => {
    const play = new Play(graphOf([step("a")])).toTheEnd();
    const fold = new TelemetryFold(play.session.plan);
    play.events.forEach((event, i) => {
      fold.add(event, BEGIN - i);
    });
    expect(fold.bundle().total_latency_ms).toBe(0);
    const precise = new TelemetryFold(play.session.plan);
    play.events.forEach((event, i) => {
      precise.add(event, BEGIN + 0.4 + i * 1.3);
    });
    expect(precise.bundle().tasks[0]?.attempts[0]).toMatchObject({
      started_at: "2026-01-01T00:00:00.001Z",
      duration_ms: 3,
    });
  });
});
