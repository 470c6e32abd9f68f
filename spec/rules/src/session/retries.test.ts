import { describe, expect, test } from "vitest";
import { answers, attempts, call, fails, neverStarts, step, stumbles } from "../../laws/small-graphs.ts";
import { graphOf, type WorkUnit } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import { type AttemptOutcome, unitView } from "../index.ts";

const lost: AttemptOutcome = { kind: "lost" };
const says = (outcome: unknown): AttemptOutcome => outcome as AttemptOutcome;
/** One unit whose every attempt ends so. */
const played = (unit: WorkUnit, outcome: unknown) =>
  new Play(graphOf([unit]), { a: Array.from({ length: 10 }, () => says(outcome)) }).toTheEnd();

describe("retries", () => {
  test.each([1, 2, 10])("RETRY-001 %i attempts are made and no more, lost ones included", (count) => {
    const play = played(step("a", attempts(count)), lost);
    expect(play.payloads("workunit.started")).toHaveLength(count);
    expect(unitView(play.session, "a").attempts).toHaveLength(count);
  });
  test("RETRY-003 a breach of the budget and a failed dependency are never repeated", () => {
    const breached = played(call("a", 10, attempts(5)), answers({}, 11));
    expect(breached.payloads("workunit.started")).toHaveLength(1);
    const play = new Play(graphOf([step("a"), step("b", { ...attempts(5), dependencies: ["a"] })]), {
      a: [says(fails())],
    }).toTheEnd();
    expect([unitView(play.session, "b").error?.error_type, play.typesOf("b")]).toEqual([
      "DEPENDENCY_FAILURE",
      ["workunit.failed"],
    ]);
  });
  test("RETRY-004 the event says how long to wait at least", () => {
    const play = played(step("a", { retries: { max_attempts: 3, backoff_ms: 100 } }), stumbles());
    expect(play.payloads("workunit.retry.scheduled").map(({ delay_ms }) => delay_ms)).toEqual([101, 227]);
  });
  test("RETRY-006 a retry waits as long as it has to, and ends with the run if that ends before", () => {
    const play = new Play(graphOf([step("a", attempts(2))]), { a: [says(stumbles())] });
    play.step();
    expect(unitView(play.session, "a").state).toBe("retry_wait");
    expect([play.step(), play.session.status]).toEqual([false, "running"]);
    play.say({ type: "duration_passed" });
    expect([unitView(play.session, "a").state, play.session.status]).toEqual(["cancelled", "failed"]);
    expect(play.payloads("workunit.cancelled")).toEqual([{ stop_reason: "budget_exhausted" }]);
  });
  test("RETRY-008 what follows a lost attempt takes a retry of the graph's", () => {
    const budget = { max_retries: 2 };
    const play = new Play(graphOf([step("a", attempts(4))], { budget }), {
      a: [lost, says(neverStarts), lost],
    }).toTheEnd();
    expect(unitView(play.session, "a")).toMatchObject({
      taken: { retries: 2 },
      error: { error_type: "BUDGET_BREACH", dimension: "retries" },
    });
  });
});

describe("what a late or foolish report changes", () => {
  test("nothing, once the attempt or the run has ended (S8, BUDGET-007)", () => {
    const play = new Play(graphOf([call("a", 10), step("b")]));
    play.step();
    const report = { type: "attempt_ended", unit: "a", outcome: says(answers({ late: true }, 3)) } as const;
    expect(play.say(report)).toEqual([]);
    play.toTheEnd();
    for (const command of [
      report,
      { type: "cancel" },
      { type: "duration_passed" },
      { type: "retry_due", unit: "a" },
    ] as const)
      expect(play.say(command)).toEqual([]);
    expect(unitView(play.session, "a").output).toEqual({});
  });
  test("a caller who asks for what cannot be is told so", () => {
    const play = new Play(graphOf([step("a"), step("b", { dependencies: ["a"] })]));
    expect(() => play.say({ type: "dispatch", unit: "b" })).toThrow(/"b" is pending/);
    expect(() => play.say({ type: "dispatch", unit: "nobody" })).toThrow(/nobody/);
    expect(() => play.say({ type: "start" })).toThrow(TypeError);
  });
});

describe("BUDGET-006: the limit of an attempt is fixed", () => {
  test("each attempt is announced with the same limits, whatever is left", () => {
    const play = new Play(graphOf([call("a", 10, attempts(3))], { budget: { max_tokens: 25 } }), {
      a: [says(stumbles(9)), says(stumbles(6)), says(answers({}, 1))],
    }).toTheEnd();
    expect(play.payloads("llm.invocation.started")).toEqual(
      Array.from({ length: 3 }, () => ({ tier: "small", max_input_tokens: 9, max_output_tokens: 1 })),
    );
    expect(unitView(play.session, "a").state).toBe("succeeded");
  });
  test("an input that counts too many tokens fails before anything is called", () => {
    const play = new Play(graphOf([call("a", 10, attempts(3))]));
    play.say({ type: "input_rejected", unit: "a", message: "12 tokens, 9 are possible." });
    expect(play.typesOf("a")).toEqual(["workunit.failed"]);
    expect(unitView(play.session, "a")).toMatchObject({
      error: { error_type: "VALIDATION_ERROR" },
      attempts: [],
      taken: { tokens: 0 },
    });
  });
});
