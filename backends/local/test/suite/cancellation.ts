import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { after, asks, contextOf, FAIL_FAST, graphOf, retries, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

/** Runs that end before their time: by signal, or by the first failure. */
export function cancellationTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("cancellation", () => {
    const forever = { script: () => ({ never: true }) };

    it("BUDGET-007: of a run stops its models, debits what they may have used and settles the rest", async () => {
      const { begin, clock, model } = await settingOf(make, forever);
      const run = begin(
        graphOf([unit("done"), asks("a", after(["done"], "/value")), unit("b", after(["a"], "/value"))]),
      );
      await clock.advance(50);
      run.cancel();
      const result = await run.result;
      expect(result).toMatchObject({ status: "cancelled", stop_reason: "cancelled", final_output: null });
      expect(result.error).toBeUndefined();
      expect(endsOf(result)).toEqual({ done: "succeeded", a: "cancelled", b: "cancelled" });
      expect(model.aborted).toEqual(["a#1"]);
      expect(taskOf(result, "a").attempts).toMatchObject([{ estimated: true, invoked_model: true, duration_ms: 50 }]);
      expect(result.budget).toMatchObject({ tokens: { debited: 10 }, llm_invocations: { debited: 1 } });
    });

    it("before the start runs nothing", async () => {
      const { backend, model } = await settingOf(make);
      const types: string[] = [];
      const result = await backend.executeTaskgraph(graphOf([unit("a"), asks("b")]), contextOf(), {
        signal: AbortSignal.abort(),
        onEvent: ({ event_type }) => types.push(event_type),
      });
      expect(result.status).toBe("cancelled");
      expect(endsOf(result)).toEqual({ a: "cancelled", b: "cancelled" });
      expect([model.log, types.at(-1)]).toEqual([[], "execution.session.cancelled"]);
      expect(types).not.toContain("workunit.started");
    });

    it.skipIf(isRemote)("after the end, or a second time, changes nothing", async () => {
      const { begin, run, clock } = await settingOf(make);
      const ended = await run(graphOf([unit("a")]));
      const before = JSON.stringify(ended.result);
      ended.run.cancel();
      expect(JSON.stringify(ended.result)).toBe(before);
      expect(ended.events.at(-1)?.event_type).toBe("execution.session.completed");

      const twice = begin(graphOf([asks("a", { budget: { max_tokens: 10, timeout_ms: 5 } })]), { run: 1 });
      twice.cancel();
      twice.cancel();
      expect((await twice.result).status).toBe("cancelled");
      await clock.advance(1_000);
      expect(twice.typesOf(null)).toEqual(["execution.session.started", "execution.session.cancelled"]);
    });

    it("ignores what a model says afterwards, and its slot serves the next run", async () => {
      const { begin, clock, model } = await settingOf(make, {
        concurrency: 1,
        script: () => ({ afterMs: 100, ignoresAbort: true, usage: { tokensIn: 1_000, tokensOut: 1_000 } }),
      });
      const run = begin(graphOf([asks("a")]));
      await clock.advance(10);
      run.cancel();
      const result = await run.result;
      const before = JSON.stringify(result);
      const next = begin(graphOf([asks("b")]), { run: 1 });
      await clock.untilSettled(next.result);
      expect(model.log).toEqual(["a#1", "b#1"]);
      expect(JSON.stringify(result)).toBe(before);
      expect(run.events.at(-1)?.event_type).toBe("execution.session.cancelled");
    });

    it.skipIf(isRemote)(
      "from inside the listener, at any event, is followed by nothing but its own events",
      async () => {
        const script = () => ({ afterMs: 1 });
        const whole = await (await settingOf(make, { script })).run(graphOf(mixed()));
        // From here on the run has ended already; what follows is only told.
        const decided = whole.events.findLast(({ event_type }) => event_type === "workunit.validated")?.sequence ?? 0;
        for (let stopAt = 1; stopAt < whole.events.length; stopAt += 1) {
          const { begin, clock, run: again } = await settingOf(make, { script, concurrency: 1 });
          const run = begin(graphOf(mixed()), {
            onEvent: ({ sequence }, seen) => {
              if (sequence === stopAt) seen.cancel();
            },
          });
          const result = await clock.untilSettled(run.result);
          expect(result.status).toBe(stopAt < decided ? "cancelled" : "succeeded");
          // The only slot is free again.
          expect((await again(graphOf([asks("next")]), { run: 1 })).result.status).toBe("succeeded");
        }
      },
    );

    it.skipIf(isRemote)("from inside an operation counts: what it returns is a late report", async () => {
      const cancel: (() => void)[] = [];
      const cancels = inline("test.cancels@1", ({ value }) => {
        const stop = cancel.pop();
        stop?.();
        if (value === "now") return { value };
        return stop === undefined ? Promise.resolve({ value }) : new Promise(() => {});
      });
      const { begin, clock, run: again } = await settingOf(make, { operations: [cancels], concurrency: 1 });
      for (const value of ["now", "later"]) {
        await again(graphOf([unit("warm", { operation: "test.cancels@1", input: { value } })]));
        await again(graphOf([unit("first"), asks("b", after(["first"], "/value"))]));
        let stop = (): void => {};
        cancel.push(() => stop());
        const units = [unit("w"), unit("a", { operation: "test.cancels@1", ...after(["w"], "/x"), input: { value } })];
        const run = begin(graphOf(units), {
          onEvent: (_, seen) => {
            stop = () => seen.cancel();
          },
        });
        const result = await run.result;
        expect(endsOf(result)).toEqual({ w: "succeeded", a: "cancelled" });
        expect(clock.waits).toEqual([]);
        expect((await again(graphOf([asks("next")]))).result.status).toBe("succeeded");
      }
    });

    it.skipIf(isRemote)("of a run that waits for a slot, or for a retry, takes it out of the line", async () => {
      const { begin, clock, model, backend } = await settingOf(make, {
        concurrency: 1,
        script: ({ workUnitId }) => (workUnitId === "flaky" ? { throws: retryable() } : { afterMs: 100 }),
      });
      const flaky = begin(graphOf([asks("flaky", retries(5, 1_000))]), { run: 1 });
      await clock.advance(10);
      const holds = begin(graphOf([asks("holds")]), { run: 2 });
      const waits = begin(graphOf([asks("waits")]), { run: 3 });
      await clock.advance(10);
      for (const run of [waits, flaky]) {
        run.cancel();
        expect((await run.result).status).toBe("cancelled");
      }
      await clock.untilSettled(holds.result);
      expect(model.log).toEqual(["flaky#1", "holds#1"]);
      expect((await backend.healthCheck()).capacity_summary).toMatchObject({ running: 0, queued: 0 });
      expect(clock.waits).toEqual([]);
    });
  });

  describe("the first failure", () => {
    const failing = inline("test.fails@1", () => {
      throw new Error("no");
    });

    it.skipIf(isRemote)("FAIL-001: under fail_fast stops everything; the rest of the run is cancelled", async () => {
      const { run, model } = await settingOf(make, { operations: [failing], script: () => ({ never: true }) });
      const units = [asks("a-runs"), unit("b-fails", { operation: "test.fails@1" }), unit("c", after(["a-runs"]))];
      const { result } = await run(graphOf(units, { policy: FAIL_FAST, budget: { max_tokens: 10 } }));
      expect(result).toMatchObject({ status: "failed", final_output: null, error: { work_unit_id: "b-fails" } });
      expect(endsOf(result)).toEqual({ "a-runs": "cancelled", "b-fails": "failed EXECUTION_FAILURE", c: "cancelled" });
      expect(model.aborted).toEqual(["a-runs#1"]);
      expect(result.budget.tokens).toEqual({ declared: 10, debited: 10, remaining: 0, overrun: 0 });
    });

    it("FAIL-001, FAIL-002: under continue_on_error lets the rest go on, and the earliest-ranked failure is the run's", async () => {
      const { run } = await settingOf(make, {
        operations: [failing],
        script: () => ({ throws: new Error("slow"), afterMs: 10 }),
      });
      const units = [asks("a"), unit("b", { operation: "test.fails@1" }), unit("c", after(["b"])), unit("d")];
      const { result } = await run(graphOf(units));
      expect(endsOf(result)).toEqual({
        a: "failed EXECUTION_FAILURE",
        b: "failed EXECUTION_FAILURE",
        c: "failed DEPENDENCY_FAILURE",
        d: "succeeded",
      });
      expect(result).toMatchObject({ status: "failed", error: { work_unit_id: "a" }, final_output: { value: "d" } });
    });

    it("FAIL-001: of a unit that is not critical fails nothing by itself", async () => {
      const { run } = await settingOf(make, { operations: [failing] });
      const units = [unit("a", { operation: "test.fails@1", critical: false }), unit("b")];
      expect((await run(graphOf(units, { policy: FAIL_FAST }))).result.status).toBe("succeeded");
      const needed = [...units, unit("c", after(["a"]))];
      const { result } = await run(graphOf(needed));
      expect(result.error).toMatchObject({ error_type: "DEPENDENCY_FAILURE", work_unit_id: "c" });
    });
  });
}

const mixed = () => [
  asks("a"),
  unit("b", after(["a"], "/value")),
  asks("c", after(["b"], "/value")),
  unit("d", after(["c"], "/value")),
];

function retryable(): Error {
  return Object.assign(new Error("Busy."), { name: "ModelError", code: "busy", retryable: true, usage: null });
}
