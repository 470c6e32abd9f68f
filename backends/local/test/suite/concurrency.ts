import type { VirtualClock } from "@krako/attempts/testing";
import { describe, expect, it } from "vitest";
import { ScriptedModel } from "../scripted-model.ts";
import { after, asks, CONTINUE, contextOf, graphOf, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

const several = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`);

/** How much runs at once, and in which order. */
export function concurrencyTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("concurrency", () => {
    const slow = (ms: number) => () => ({ afterMs: ms });

    it("is bounded over all runs together, and the bound is used", async () => {
      const { begin, clock, model } = await settingOf(make, { concurrency: 5, script: slow(10) });
      const runs = [1, 2, 3, 4].map((run) => begin(graphOf(several(6).map((id) => asks(id))), { run }));
      const results = await clock.untilSettled(Promise.all(runs.map(({ result }) => result)));
      expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
      expect(model.log.length).toBe(24);
      expect(model.peak).toBe(5);
    });

    it("of 1 runs everything, one after another", async () => {
      const { begin, clock, model } = await settingOf(make, { concurrency: 1, script: slow(10) });
      const ids = several(8);
      const runs = [1, 2, 3].map((run) => begin(graphOf([...ids.map((id) => asks(id)), join(ids)]), { run }));
      const results = await clock.untilSettled(Promise.all(runs.map(({ result }) => result)));
      for (const result of results) {
        expect(result.status).toBe("succeeded");
        expect(result.telemetry_bundle.tasks.every(({ status }) => status === "succeeded")).toBe(true);
      }
      expect(model.log.length).toBe(24);
      expect(model.peak).toBe(1);
    });

    it("starves nobody: a small run behind a large one does not wait for its end", async () => {
      const { begin, clock, model } = await settingOf(make, { concurrency: 1, script: slow(10) });
      const large = begin(graphOf(several(50).map((id) => asks(id))), { run: 1 });
      const small = begin(graphOf([asks("small")]), { run: 2 });
      await clock.untilSettled(small.result);
      expect(model.calls.length).toBeLessThan(5);
      large.cancel();
      await large.result;
    });

    it("is not held up by layers: a unit starts when its own dependencies have ended", async () => {
      const script = ({ workUnitId }: { workUnitId: string }) => ({ afterMs: workUnitId === "slow" ? 1_000 : 10 });
      const { begin, clock, model } = await settingOf(make, { script });
      const run = begin(
        graphOf([asks("slow"), asks("fast"), asks("next", after(["fast"], "/value")), join(["slow", "next"])]),
      );
      await clock.advance(500);
      expect(model.log).toEqual(["fast#1", "slow#1", "next#1"]);
      expect(run.typesOf("next")).toContain("workunit.completed");
      const result = await clock.untilSettled(run.result);
      expect(result.telemetry_bundle.tasks.find(({ task_id }) => task_id === "next")?.attempts[0]?.started_at).toBe(
        "2026-01-01T00:00:00.010Z",
      );
    });

    it("DET-001: starts ready units in canonical order", async () => {
      const { run, model } = await settingOf(make, { concurrency: 1, script: slow(1) });
      await run(graphOf(["b", "a10", "a9", "B"].map((id) => asks(id))));
      expect(model.log).toEqual(["B#1", "a10#1", "a9#1", "b#1"]);
    });

    it("counts inline operations that answer later, from the first call on", async () => {
      const later = laterOperation();
      const { begin, clock } = await settingOf(make, { concurrency: 3, operations: [later.operation] });
      later.clock = clock;
      const units = several(20).map((id) => unit(id, { operation: "test.later@1" }));
      const runs = [1, 2].map((run) => begin(graphOf(units), { run }));
      const results = await clock.untilSettled(Promise.all(runs.map(({ result }) => result)));
      expect(results.every(({ status }) => status === "succeeded")).toBe(true);
      expect(later.peak).toBe(3);
    });

    it.skipIf(isRemote)("bounds runs that are started from within a run, too", async () => {
      let nested = async (): Promise<unknown> => null;
      let inside = 0;
      let most = 0;
      const nests = inline("test.nests@1", async () => {
        inside += 1;
        most = Math.max(most, inside);
        const value = await nested();
        inside -= 1;
        return { value };
      });
      const { begin, clock, model } = await settingOf(make, { concurrency: 4, operations: [nests], script: slow(10) });
      nested = async () => (await begin(graphOf(several(6).map((id) => asks(id))), { run: 9 }).result).status;
      const result = await clock.untilSettled(
        begin(graphOf(several(3).map((id) => unit(id, { operation: "test.nests@1" })))).result,
      );
      expect(result.final_output).toEqual({ value: "succeeded" });
      expect([model.log.length, most]).toEqual([18, 3]);
      expect(model.peak).toBeLessThanOrEqual(4 - 1);
    });

    it("lets units that end at once pass while every slot is taken", async () => {
      const { begin, clock } = await settingOf(make, { concurrency: 1, script: () => ({ never: true }) });
      await clock.untilSettled(begin(graphOf([unit("first")])).result);
      const stuck = begin(graphOf([asks("stuck")]), { run: 1 });
      const result = await begin(graphOf([unit("a"), unit("b", after(["a"], "/value"))]), { run: 2 }).result;
      expect(result.status).toBe("succeeded");
      stuck.cancel();
      await stuck.result;
    });

    it.skipIf(isRemote)("runs a thousand graphs at once through one slot", async () => {
      const { begin, clock, model } = await settingOf(make, { concurrency: 1 });
      const graph = graphOf([asks("a"), unit("b", after(["a"], "/value"))]);
      const runs = Array.from({ length: 1_000 }, (_, run) => begin(graph, { run }));
      const results = await clock.untilSettled(Promise.all(runs.map(({ result }) => result)));
      expect(results.every(({ status }) => status === "succeeded")).toBe(true);
      expect([model.log.length, model.peak]).toEqual([1_000, 1]);
    });

    it.skipIf(isRemote)("gives a slot on although the unit that had it never called its model", async () => {
      const countTokens = ({ value }: { value?: unknown }) => (value === "rejected" ? 9 : 1);
      const { backend, begin, clock, model } = await settingOf(make, {
        concurrency: 1,
        models: (ofTest) => [new ScriptedModel(ofTest, { countTokens: countTokens as () => number, script: slow(1) })],
      });
      const blocker = begin(graphOf([asks("blocker")]), { run: 0 });
      const rejected = graphOf([asks("a", { input: { value: "rejected" } })]);
      // Each gives its slot to the next as soon as it has it; thousands of such steps must not be nested.
      const runs = Array.from({ length: 5_000 }, (_, run) => backend.executeTaskgraph(rejected, contextOf(run + 1)));
      const last = begin(graphOf([asks("last")]), { run: 20_000 });
      const result = await clock.untilSettled(last.result);
      expect(result.status).toBe("succeeded");
      await blocker.result;
      const ends = await Promise.all(runs);
      expect(ends.every(({ error }) => error?.error_type === "VALIDATION_ERROR")).toBe(true);
      expect(model.log).toEqual(["blocker#1", "last#1"]);
    });

    it("BUDGET-005, DET-002: changes nothing of what a graph means", async () => {
      const ids = several(12);
      const graph = graphOf([...ids.map((id, i) => asks(id, { critical: i % 3 === 0 })), join(ids)], {
        budget: { max_tokens: 55, max_llm_invocations: 9 },
        policy: CONTINUE,
      });
      const seen = [];
      for (const concurrency of [1, 2, 64]) {
        const script = ({ workUnitId }: { workUnitId: string }) => ({
          afterMs: (Number(workUnitId.slice(1)) * 7) % 5,
          usage: { tokensIn: Number(workUnitId.slice(1)) % 4, tokensOut: 1 },
        });
        const { run, model } = await settingOf(make, { concurrency, script });
        const { result } = await run(graph);
        const { stage_digest, result_digest } = result.execution_metadata;
        const { duration: _, ...budget } = result.budget;
        seen.push({ stage_digest, result_digest, budget, status: result.status, calls: model.log.sort() });
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
      expect(seen[0]?.calls.length).toBe(9);
    });
  });
}

const join = (ids: readonly string[]) =>
  unit("zz-join", { type: "aggregation", operation: "test.list@1", ...after(ids) });

function laterOperation() {
  const watched = {
    clock: undefined as VirtualClock | undefined,
    running: 0,
    peak: 0,
    operation: inline(
      "test.later@1",
      () =>
        new Promise((resolve) => {
          watched.running += 1;
          watched.peak = Math.max(watched.peak, watched.running);
          watched.clock?.after(10, () => {
            watched.running -= 1;
            resolve({ value: null });
          });
        }),
    ),
  };
  return watched;
}
