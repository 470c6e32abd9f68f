import { VirtualClock } from "@krako/attempts/testing";
import { ModelError, OperationError, retryDelayMs } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { after, asks, FAIL_FAST, graphOf, retries, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

const START = new VirtualClock().now();
const at = (ms: number) => new Date(START + ms).toISOString();

/** Limits on time, and retries. */
export function timeTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("the time of one attempt", () => {
    const limited = { timeout_ms: 100 };

    it("TIME-001, BUDGET-007: of a model that never answers ends in TIMEOUT, its whole limit debited as estimated", async () => {
      const { run, model } = await settingOf(make, { script: () => ({ never: true }) });
      const { result, events } = await run(graphOf([asks("a", { budget: { ...limited, max_tokens: 10 } })]));
      expect(endsOf(result)).toEqual({ a: "failed TIMEOUT" });
      expect(result.error).toMatchObject({ error_type: "TIMEOUT", stop_reason: "timed_out", retryable: true });
      expect(taskOf(result, "a").attempts).toMatchObject([{ duration_ms: 100, estimated: true, invoked_model: true }]);
      expect(result.budget).toMatchObject({ tokens: { debited: 10 }, llm_invocations: { debited: 1 } });
      expect(model.aborted).toEqual(["a#1"]);
      expect(events.map(({ event_type }) => event_type)).toContain("llm.invocation.failed");
    });

    it("BUDGET-007: is what decides: an answer that comes after it changes nothing", async () => {
      const script = () => ({ afterMs: 150, ignoresAbort: true, output: { value: "late" } });
      const { run } = await settingOf(make, { script });
      const late = asks("a", { critical: false, budget: { ...limited, max_tokens: 10 } });
      const wait = asks("b", { critical: true });
      const { result, run: seen } = await run(graphOf([late, wait]));
      expect(endsOf(result)).toEqual({ a: "failed TIMEOUT", b: "succeeded" });
      expect(result.budget.tokens.debited).toBe(12);
      expect(seen.typesOf("a").filter((type) => type === "workunit.failed")).toHaveLength(1);
    });

    it("TIME-001: ends an inline operation that answers later", async () => {
      const never = inline("test.never@1", () => new Promise(() => {}));
      const { run } = await settingOf(make, { operations: [never], concurrency: 1 });
      const { result } = await run(
        graphOf([unit("a", { operation: "test.never@1", critical: false, budget: limited }), unit("b")]),
      );
      expect(endsOf(result)).toEqual({ a: "failed TIMEOUT", b: "succeeded" });
      expect(taskOf(result, "a").duration_ms).toBe(100);
    });

    it("TIME-001: is kept by an inline operation that holds the thread, as far as it can be said afterwards", async () => {
      let pass = (_ms: number): void => {};
      const holds = inline("test.holds@1", ({ value }) => {
        pass(value as number);
        return { value };
      });
      const { run, clock } = await settingOf(make, { operations: [holds] });
      pass = (ms) => clock.pass(ms);
      const of = (id: string, ms: number) =>
        unit(id, { operation: "test.holds@1", input: { value: ms }, budget: limited, critical: false });
      const { result } = await run(graphOf([of("a", 101), of("b", 100)]));
      expect(endsOf(result)).toEqual({ a: "failed TIMEOUT", b: "succeeded" });
    });

    it("RETRY-007: that is up is retried", async () => {
      const { run, model } = await settingOf(make, {
        script: ({ attemptIndex }) => (attemptIndex === 1 ? { never: true } : { afterMs: 100 - 1 }),
      });
      const patient = asks("a", { budget: { ...limited, max_tokens: 20 }, ...retries(2) });
      const { result } = await run(graphOf([patient]));
      expect(endsOf(result)).toEqual({ a: "succeeded" });
      expect(model.log).toEqual(["a#1", "a#2"]);
    });
  });

  describe("retries", () => {
    const flaky = (failures: number, error: () => unknown = notNow) => ({
      script: ({ attemptIndex }: { attemptIndex: number }) =>
        attemptIndex <= failures ? { throws: error(), afterMs: 1 } : { afterMs: 1 },
    });

    it("RETRY-004: start exactly the declared delay after the failed attempt", async () => {
      const { run } = await settingOf(make, flaky(3));
      const { result, events } = await run(graphOf([asks("a", retries(4, 1_000))]));
      expect(result.status).toBe("succeeded");
      const delays = [1, 2, 3].map((k) => retryDelayMs("a", k, 1_000));
      const scheduled = events.flatMap((event) =>
        event.event_type === "workunit.retry.scheduled" ? [event.payload.delay_ms] : [],
      );
      expect(scheduled).toEqual(delays);
      let start = 0;
      const starts = [0, ...delays].map((delay, k) => {
        start += delay + (k === 0 ? 0 : 1);
        return at(start);
      });
      expect(taskOf(result, "a").attempts.map(({ started_at }) => started_at)).toEqual(starts);
    });

    it("RETRY-004: wait no longer than 30 seconds, and not at all without a backoff", async () => {
      const { run, clock } = await settingOf(make, flaky(1));
      await run(graphOf([asks("a", retries(2, 3_600_000))]));
      expect(clock.now()).toBe(START + 30_002);
      await run(graphOf([asks("b", retries(2, 0))]), { run: 1 });
      expect(clock.now()).toBe(START + 30_004);
    });

    it("RETRY-001, RETRY-005: are as many as declared; then the unit fails with its last error", async () => {
      const { run, model } = await settingOf(make, flaky(9));
      const { result } = await run(graphOf([asks("a", retries(3))]));
      expect(model.log).toEqual(["a#1", "a#2", "a#3"]);
      expect(taskOf(result, "a")).toMatchObject({ retry_count: 2, stop_reason: "retry_exhausted" });
      expect(result.error).toMatchObject({ error_type: "EXECUTION_FAILURE", code: "busy" });
      expect(result.budget.retries.debited).toBe(2);
    });

    it("RETRY-002: of a unit that is not idempotent do not happen once an attempt has begun", async () => {
      const { run, model } = await settingOf(make, flaky(1));
      const { result } = await run(graphOf([asks("a", { ...retries(3), idempotent: false })]));
      expect([result.status, model.log]).toEqual(["failed", ["a#1"]]);
    });

    it("RETRY-007: follow only what operation or adapter call retryable", async () => {
      let calls = 0;
      const once = inline("test.once@1", ({ retryable }) => {
        calls += 1;
        if (calls % 2 === 1) throw new OperationError("not_now", "Later.", { retryable: retryable === true });
        return { value: calls };
      });
      const { run } = await settingOf(make, { operations: [once] });
      const of = (retryable: boolean) =>
        graphOf([unit("a", { operation: "test.once@1", input: { retryable }, ...retries(2) })]);
      expect((await run(of(true))).result).toMatchObject({ status: "succeeded", final_output: { value: 2 } });
      expect((await run(of(false))).result).toMatchObject({ status: "failed", error: { code: "not_now" } });
      expect(calls).toBe(3);
    });

    it("leave their slot to others while they wait", async () => {
      const { run, model } = await settingOf(make, { ...flaky(1), concurrency: 1 });
      await run(graphOf([asks("a", retries(2, 1_000)), asks("b", retries(2, 1_000))]));
      expect(model.log.slice(0, 2)).toEqual(["a#1", "b#1"]);
    });
  });

  describe("the time of a run", () => {
    const forever = { script: () => ({ never: true }) };
    const two = () => [asks("a"), unit("b", after(["a"], "/value"))];

    it("TIME-002: that is up ends it with BUDGET_BREACH of the duration, under either policy", async () => {
      for (const more of [{}, { policy: FAIL_FAST }]) {
        const { run, model } = await settingOf(make, forever);
        const { result } = await run(graphOf(two(), { budget: { max_duration_ms: 500 }, ...more }));
        expect(result).toMatchObject({
          status: "failed",
          stop_reason: "budget_exhausted",
          final_output: null,
          error: { error_type: "BUDGET_BREACH", dimension: "duration", scope: "graph" },
          budget: { duration: { declared: 500, debited: 500, remaining: 0, overrun: 0 }, tokens: { debited: 10 } },
        });
        expect(endsOf(result)).toEqual({ a: "cancelled", b: "cancelled" });
        expect(taskOf(result, "b").stop_reason).toBe("budget_exhausted");
        expect(model.aborted).toEqual(["a#1"]);
      }
    });

    it("TIME-002: that the context's deadline ends, ends in TIMEOUT", async () => {
      const { run } = await settingOf(make, forever);
      const { result } = await run(graphOf(two()), { context: { deadline: at(250) } });
      expect(result).toMatchObject({ status: "failed", error: { error_type: "TIMEOUT" }, stop_reason: "timed_out" });
      expect(result.execution_metadata.completed_at).toBe(at(250));
    });

    it.each([
      ["the duration, which is earlier", 100, 101, "BUDGET_BREACH"],
      ["the deadline, which is earlier", 101, 100, "TIMEOUT"],
      ["the duration at a tie", 100, 100, "BUDGET_BREACH"],
    ])("TIME-002: is limited by %s", async (_, max_duration_ms, deadlineMs, error_type) => {
      const { run, clock } = await settingOf(make, forever);
      const graph = graphOf(two(), { budget: { max_duration_ms } });
      const { result } = await run(graph, { context: { deadline: at(deadlineMs) } });
      expect(result.error?.error_type).toBe(error_type);
      expect(clock.now()).toBe(START + 100);
    });

    it.each([
      ["max_duration_ms is 0", { max_duration_ms: 0 }, {}],
      ["the deadline has passed", {}, { deadline: at(-1) }],
    ])("TIME-002: is up before anything starts where %s", async (_, budget, context) => {
      const { run, model } = await settingOf(make);
      const { result, events } = await run(graphOf([unit("a"), asks("b")], { budget }), { context });
      expect(result.status).toBe("failed");
      expect(endsOf(result)).toEqual({ a: "cancelled", b: "cancelled" });
      expect(model.log).toEqual([]);
      expect(events[0]?.event_type).toBe("execution.session.started");
    });

    it("TIME-002: is up for an attempt that ends in that very moment", async () => {
      const { run } = await settingOf(make, { script: () => ({ afterMs: 100 }) });
      const { result } = await run(graphOf([asks("a")], { budget: { max_duration_ms: 100 } }));
      expect(result.error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "duration" });
      const longer = await run(graphOf([asks("a")], { budget: { max_duration_ms: 101 } }));
      expect(longer.result.status).toBe("succeeded");
    });

    it.skipIf(isRemote)("TIME-002: is up although inline work kept the thread from noticing", async () => {
      let pass = (_ms: number): void => {};
      const holds = inline("test.holds@1", () => {
        pass(60);
        return { value: null };
      });
      const { run, clock } = await settingOf(make, { operations: [holds] });
      pass = (ms) => clock.pass(ms);
      const units = ["a", "b", "c"].map((id) => unit(id, { operation: "test.holds@1" }));
      const { result } = await run(graphOf(units, { budget: { max_duration_ms: 100 } }));
      expect(endsOf(result)).toEqual({ a: "succeeded", b: "cancelled", c: "cancelled" });
      expect(result.budget.duration).toEqual({ declared: 100, debited: 100, remaining: 0, overrun: 20 });
    });

    it("RETRY-006: ends a retry that would have started later", async () => {
      const { run } = await settingOf(make, { script: () => ({ throws: notNow() }) });
      const { result } = await run(graphOf([asks("a", retries(2, 30_000))], { budget: { max_duration_ms: 1_000 } }));
      expect(result.error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "duration" });
      expect(taskOf(result, "a")).toMatchObject({ status: "cancelled", retry_count: 0 });
    });
  });
}

const notNow = (): ModelError =>
  new ModelError("busy", "The model is busy.", { retryable: true, usage: { tokensIn: 1, tokensOut: 0 } });
