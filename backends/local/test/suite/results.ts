import { isExecutionEvent, isExecutionResult } from "@krako/contracts/validators";
import { isFrozenDocument } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { endsOf } from "../observed-run.ts";
import { after, asks, graphOf, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf } from "./setting.ts";

/** What a run yields. */
export function resultTests(make: MakeBackend): void {
  describe("results", () => {
    const diamond = () =>
      graphOf([
        unit("a", { input: { value: 1 } }),
        unit("b", { operation: "test.sum@1", ...after(["a", "a"]), dependencies: ["a"] }),
        unit("c", { operation: "test.sum@1", ...after(["a"]) }),
        unit("d", { operation: "test.sum@1", ...after(["b", "c"]) }),
      ]);

    it("are the selected output of the last unit, through every binding", async () => {
      const { run } = await settingOf(make);
      const { result } = await run(diamond());
      expect(result).toMatchObject({
        status: "succeeded",
        stop_reason: "success",
        final_output: { value: 3 },
        output_work_unit_id: "d",
      });
      expect(result.execution_metadata).toMatchObject({ run_id: "01890000-0000-7000-8000-000000000100" });
    });

    it("RESULT-001, RESULT-002, EVENT-001, EVENT-002, EVENT-003: are one valid document after one terminal event, which says the same", async () => {
      const { run } = await settingOf(make);
      const graph = diamond();
      const { result, events } = await run(graph);
      expect(isExecutionResult(result), JSON.stringify(isExecutionResult.errors)).toBe(true);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      expect(events[0]?.event_type).toBe("execution.session.started");
      const last = events.at(-1);
      expect(last).toMatchObject({
        event_type: "execution.session.completed",
        payload: { stop_reason: result.stop_reason, output_work_unit_id: result.output_work_unit_id },
      });
      for (const event of events) {
        expect(isExecutionEvent(event), JSON.stringify(isExecutionEvent.errors)).toBe(true);
        expect([graph.tenant_id, graph.graph_id]).toEqual([event.tenant_id, event.graph_id]);
      }
      const told = events.length;
      await new Promise((resolve) => setImmediate(resolve));
      expect(events.length).toBe(told);
    });

    it("OUT-001: name the first listed output whose unit succeeded", async () => {
      const { run } = await settingOf(make, { operations: [failing] });
      const units = [unit("no", { operation: "test.fails@1", critical: false }), unit("yes")];
      const output = [
        { work_unit_id: "no", pointer: "" },
        { work_unit_id: "yes", pointer: "/value" },
      ];
      const { result } = await run(graphOf(units, { output }));
      expect(result).toMatchObject({ status: "succeeded", final_output: "yes", output_work_unit_id: "yes" });
      const none = await run(graphOf(units.slice(0, 1)));
      expect(none.result).toMatchObject({
        status: "failed",
        final_output: null,
        error: { error_type: "EXECUTION_FAILURE", code: "output_unavailable" },
      });
    });

    it("DET-003: have equal digests in every run, whenever they are read", async () => {
      const { run } = await settingOf(make);
      const first = (await run(diamond(), { run: 1 })).result.execution_metadata;
      const second = (await run(diamond(), { run: 2, keepsIds: true })).result.execution_metadata;
      for (const digest of ["graph_digest", "stage_digest", "result_digest", "capabilities_digest"] as const) {
        expect(first[digest]).toMatch(/^[0-9a-f]{64}$/);
        expect(second[digest]).toBe(first[digest]);
      }
      const other = graphOf([unit("a", { input: { value: 2 } })]);
      const one = graphOf([unit("a", { input: { value: 1 } })]);
      const digests = await Promise.all(
        [other, one].map(async (graph) => (await run(graph)).result.execution_metadata),
      );
      expect(digests[0]?.stage_digest).toBe(digests[1]?.stage_digest);
      expect(digests[0]?.result_digest).not.toBe(digests[1]?.result_digest);
    });

    it("GRAPH-009: leave the graph as it was, and an operation that reaches for its input fails alone", async () => {
      const mutates = inline("test.mutates@1", (input) => {
        (input as { deep: { value: unknown } }).deep.value = "changed";
        return { value: null };
      });
      const { run } = await settingOf(make, { operations: [mutates] });
      const input = { deep: { value: 1 } };
      const graph = graphOf([
        unit("source", { input: { value: { deep: 1 } } }),
        unit("input", { operation: "test.mutates@1", critical: false, input }),
        unit("bound", { operation: "test.mutates@1", critical: false, ...after(["source"], "/deep") }),
        unit("last", { ...after(["source"], "/value") }),
      ]);
      const { result } = await run(graph);
      expect(endsOf(result)).toEqual({
        source: "succeeded",
        input: "failed EXECUTION_FAILURE",
        bound: "failed EXECUTION_FAILURE",
        last: "succeeded",
      });
      expect(result.final_output).toEqual({ value: { deep: 1 } });
      expect(graph.work_units[1]?.input).toEqual({ deep: { value: 1 } });
    });

    it("GRAPH-009: hold no matter what the caller does to the graph after the call", async () => {
      const { begin, clock } = await settingOf(make, { script: () => ({ afterMs: 5, output: { value: "asked" } }) });
      const graph = graphOf([asks("a"), unit("b", { ...after(["a"], "/value") })]);
      const run = begin(graph);
      const change = () => {
        (graph.work_units[1] as { operation: string }).operation = "test.list@1";
      };
      if (isFrozenDocument(graph)) expect(change).toThrow(TypeError);
      const result = await clock.untilSettled(run.result);
      expect(result.final_output).toEqual({ value: "asked" });
    });

    it("ERR-003: say what failed, whether it may be tried again and what it has cost", async () => {
      const { run } = await settingOf(make, { operations: [failing] });
      const { result } = await run(graphOf([unit("a", { operation: "test.fails@1" })]));
      expect(result.error).toMatchObject({
        error_type: "EXECUTION_FAILURE",
        work_unit_id: "a",
        retryable: false,
        charged: "0.000000",
      });
      expect(JSON.stringify(result)).not.toContain("secret");
    });
  });
}

const failing = inline("test.fails@1", () => {
  throw new Error("the secret of the caller");
});
