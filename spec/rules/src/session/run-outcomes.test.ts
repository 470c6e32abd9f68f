// What becomes of a run as a whole, rule by rule. That it does not depend on the interleaving is proved by the laws.
import { ERROR_TYPES, STOP_REASON_TABLE } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import { answers, attempts, call, edge, fails, isInvalid, step, stumbles, timesOut } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import { type AttemptOutcome, runView, unitView, withDuration } from "../index.ts";

const says = (...outcomes: unknown[]): AttemptOutcome[] => outcomes as AttemptOutcome[];
const failFast = { policy: { ...graphOf([step("a")]).policy, failure_policy: "fail_fast" as const } };
const critical = (id: string, more = {}) => step(id, { critical: true, ...more });
const states = (play: Play): string =>
  play.session.plan.order.map((id) => `${id} ${unitView(play.session, id).state}`).join(", ");

describe("ERR: how errors are told", () => {
  test("ERR-001 ERR-002 every way to fail has one of five types and a stop reason that goes with it", () => {
    const graph = graphOf(
      [
        step("e"),
        step("t"),
        step("v"),
        step("d", { dependencies: ["e"] }),
        call("o", 5),
        call("z", 5, { budget: { max_tokens: 4, timeout_ms: 1 } }),
      ],
      { budget: {} },
    );
    const play = new Play(graph, {
      e: says(fails()),
      t: says(timesOut),
      v: says(isInvalid()),
      o: says(answers({}, 6)),
    }).toTheEnd();
    const errors = play.payloads("workunit.failed").map(({ error }) => error);
    expect(errors).toHaveLength(6);
    expect(new Set(errors.map((error) => error.error_type))).toEqual(new Set(ERROR_TYPES));
    for (const { error_type, stop_reason } of errors)
      expect(STOP_REASON_TABLE[stop_reason].error_types).toContain(error_type);
  });
  test("ERR-003 every error says whether it may be retried and what was charged", () => {
    const price = { tier: "small", input_per_1k: "1.000000", output_per_1k: "1.000000" } as const;
    const priceList = { version: "1", currency: "USD" as const, cpu_per_second: "0.000000", tiers: [price] };
    const graph = graphOf([call("a", 10, attempts(2)), critical("b"), step("c")]);
    const play = new Play(graph, { a: says(stumbles(4), fails(2)), b: says(fails()) }, priceList).toTheEnd();
    expect(play.payloads("workunit.retry.scheduled").map(({ error }) => [error.retryable, error.charged])).toEqual([
      [true, "0.004000"],
    ]);
    expect(
      play.payloads("workunit.failed").map(({ error }) => [error.work_unit_id, error.retryable, error.charged]),
    ).toEqual([
      ["b", false, "0.000000"],
      ["a", false, "0.006000"],
    ]);
    expect(runView(play.session).error?.charged).toBe("0.006000");
  });
  test("ERR-004 DEPENDENCY_FAILURE only where a dependency failed: one that was skipped skips", () => {
    const graph = graphOf(
      [step("a"), step("t"), step("x", { dependencies: ["t"] }), step("f"), step("y", { dependencies: ["f"] })],
      { escalations: [edge("a", "t")] },
    );
    const play = new Play(graph, { f: says(fails()) }).toTheEnd();
    expect(states(play)).toBe("a succeeded, f failed, t skipped, x skipped, y failed");
    expect(play.payloads("workunit.failed").map(({ error }) => [error.work_unit_id, error.error_type])).toEqual([
      ["f", "EXECUTION_FAILURE"],
      ["y", "DEPENDENCY_FAILURE"],
    ]);
    expect(play.payloads("workunit.skipped")).toEqual([{ reason: "not_activated" }, { reason: "dependency_skipped" }]);
  });
});

describe("FAIL-001: what a failure does to its run", () => {
  const graph = graphOf([step("a"), critical("b"), step("c")], { output: [{ work_unit_id: "a", pointer: "" }] });
  test("one that is not critical fails nothing", () => {
    const play = new Play(graph, { c: says(fails()) }).toTheEnd();
    expect(runView(play.session)).toMatchObject({ status: "succeeded", stop_reason: "success", final_output: {} });
  });
  test("a critical one fails the run; under continue_on_error the rest goes on and the output is still selected", () => {
    const play = new Play(graph, { b: says(fails()) }).toTheEnd();
    expect(states(play)).toBe("a succeeded, b failed, c succeeded");
    expect(runView(play.session)).toMatchObject({ status: "failed", error: { work_unit_id: "b" }, final_output: {} });
  });
  test("under fail_fast nothing new starts, what runs is cancelled, and there is no output", () => {
    const play = new Play({ ...graphOf([step("a"), critical("b"), call("m", 5), step("z")]), ...failFast });
    for (const unit of ["a", "b", "m"]) play.say({ type: "dispatch", unit });
    play.say({ type: "attempt_ended", unit: "a", outcome: { kind: "output", output: {} } });
    play.say({ type: "attempt_ended", unit: "b", outcome: { kind: "error", message: "no", retryable: false } });
    expect(states(play)).toBe("a succeeded, b failed, m cancelled, z cancelled");
    expect(runView(play.session)).toMatchObject({ status: "failed", final_output: null, error: { work_unit_id: "b" } });
    expect(play.payloads("budget.debited")).toMatchObject([{ tokens: 5, llm_invocations: 1, estimated: true }]);
  });
  test("one that something stands in for fails nothing", () => {
    const both = graphOf([critical("a"), critical("b")], { escalations: [edge("a", "b")], ...failFast });
    expect(runView(new Play(both, { a: says(fails()) }).toTheEnd().session).status).toBe("succeeded");
    expect(runView(new Play(both, { a: says(fails()), b: says(fails()) }).toTheEnd().session).error?.work_unit_id).toBe(
      "b",
    );
  });
});

describe("FAIL-002: whose error it is", () => {
  test("under continue_on_error that of the earliest rank, whoever failed first", () => {
    const play = new Play(graphOf([critical("a"), critical("b")]));
    for (const unit of ["a", "b"]) play.say({ type: "dispatch", unit });
    for (const unit of ["b", "a"])
      play.say({ type: "attempt_ended", unit, outcome: { kind: "error", message: "no", retryable: false } });
    expect(runView(play.session).error?.work_unit_id).toBe("a");
  });
  test("under fail_fast that of the failure that was seen", () => {
    const play = new Play({ ...graphOf([critical("a"), critical("b")]), ...failFast });
    for (const unit of ["a", "b"]) play.say({ type: "dispatch", unit });
    play.say({ type: "attempt_ended", unit: "b", outcome: { kind: "error", message: "no", retryable: false } });
    expect(runView(play.session).error?.work_unit_id).toBe("b");
  });
});

describe("TIME-002: a run has an end", () => {
  const begun = () => {
    const play = new Play(
      graphOf([step("a"), call("m", 5), step("z", { dependencies: ["m"] })], { budget: { max_duration_ms: 1_000 } }),
    );
    play.step();
    play.say({ type: "dispatch", unit: "m" });
    return play;
  };
  test("max_duration_ms passed is a breach of the budget, dimension duration, scope graph", () => {
    const play = begun();
    play.say({ type: "duration_passed" });
    expect(states(play)).toBe("a succeeded, m cancelled, z cancelled");
    expect(runView(play.session)).toMatchObject({
      status: "failed",
      stop_reason: "budget_exhausted",
      error: { error_type: "BUDGET_BREACH", dimension: "duration", scope: "graph" },
      final_output: null,
    });
    expect(play.payloads("workunit.cancelled")).toEqual([
      { stop_reason: "budget_exhausted" },
      { stop_reason: "budget_exhausted" },
    ]);
  });
  test("a deadline passed is a TIMEOUT of the run", () => {
    const play = begun();
    play.say({ type: "deadline_passed" });
    expect(runView(play.session)).toMatchObject({
      status: "failed",
      stop_reason: "timed_out",
      error: { error_type: "TIMEOUT" },
    });
    expect(play.payloads("workunit.cancelled")[0]).toEqual({ stop_reason: "timed_out" });
  });
  test("a run that is cancelled is no failure, before its start or after", () => {
    const play = begun();
    play.say({ type: "cancel" });
    expect(runView(play.session)).toMatchObject({
      status: "cancelled",
      stop_reason: "cancelled",
      error: null,
      final_output: null,
    });
    expect(play.events.filter((event) => event.event_type.startsWith("execution.session."))).toHaveLength(2);
  });
  test("what was in flight is debited whole, and its invocation ends (BUDGET-007)", () => {
    const play = begun();
    play.say({ type: "cancel" });
    expect(play.payloads("budget.debited")).toMatchObject([{ tokens: 5, llm_invocations: 1, estimated: true }]);
    expect(play.payloads("llm.invocation.failed")).toHaveLength(1);
  });
  test("the report of time holds what was declared, and the rest as overrun", () => {
    const play = begun();
    play.say({ type: "duration_passed" });
    const { budget } = runView(play.session);
    expect(withDuration(budget, 1_020).duration).toEqual({
      declared: 1_000,
      debited: 1_000,
      remaining: 0,
      overrun: 20,
    });
    expect(withDuration(budget, 400).duration).toEqual({ declared: 1_000, debited: 400, remaining: 600, overrun: 0 });
    const free = runView(new Play(graphOf([step("a")])).toTheEnd().session).budget;
    expect(withDuration(free, 400).duration).toEqual({ declared: null, debited: 400, remaining: null, overrun: 0 });
  });
});

describe("OUT-001: the answer", () => {
  const output = (...ids: string[]) => ids.map((work_unit_id) => ({ work_unit_id, pointer: "/n" }));
  test("is that of the first listed unit with an effective success, through whatever stands in for it", () => {
    const graph = graphOf([step("a"), step("b"), step("c")], {
      escalations: [edge("b", "c")],
      output: output("a", "b"),
    });
    const play = new Play(graph, { a: says(fails()), b: says(fails()), c: says(answers({ n: 3 })) }).toTheEnd();
    expect(runView(play.session)).toMatchObject({ status: "succeeded", final_output: 3, output_work_unit_id: "b" });
  });
  test("a null is an answer", () => {
    const play = new Play(graphOf([step("a")], { output: output("a") }), { a: says(answers({ n: null })) }).toTheEnd();
    expect(runView(play.session)).toMatchObject({ status: "succeeded", final_output: null, output_work_unit_id: "a" });
  });
  test("without one the run fails and names the output", () => {
    const play = new Play(graphOf([step("a"), step("b")], { output: output("a") }), { a: says(fails()) }).toTheEnd();
    expect(runView(play.session)).toMatchObject({
      status: "failed",
      error: { error_type: "EXECUTION_FAILURE", code: "output_unavailable" },
    });
    expect(runView(play.session).error?.message).toMatch(/output/);
  });
});

test("an outcome of a run that goes on is not told", () => {
  expect(() => runView(new Play(graphOf([step("a")])).session)).toThrow(TypeError);
});
