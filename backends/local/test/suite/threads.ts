import type { WorkUnit } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { after, asks, graphOf, retries, unit } from "../task-graphs.ts";
import { type MakeBackend, settingOf, type Traits } from "./setting.ts";

/** Operations that declare no bound: they must be stoppable, and whatever they do ends their own attempt only. */
export function threadTests(make: MakeBackend, { isRemote }: Traits): void {
  describe("an operation without a bound", () => {
    const of = (id: string, operation: string, more: Partial<WorkUnit> = {}) =>
      unit(id, { operation: `thread.${operation}@1`, critical: false, ...more });
    const last = (...ids: string[]) =>
      of("zz", "value", { ...after(ids), dependencies: [], bindings: [], input: { value: "works" } });

    it("yields its value, at once or later", async () => {
      const { begin } = await settingOf(make);
      const run = begin(graphOf([of("a", "value"), of("b", "later", after(["a"], "/value"))]));
      expect((await run.result).final_output).toEqual({ value: "a" });
    });

    // A thread begins in real time: other timers of a whole fabric may pass before.
    it.skipIf(isRemote).each([
      ["runs for ever", "forever"],
      ["never answers", "never"],
    ])("TIME-001: that %s ends in TIMEOUT when its time is up, and the next one works", async (_, operation) => {
      const { begin, clock } = await settingOf(make, { concurrency: 1 });
      const run = begin(graphOf([of("a", operation, { budget: { timeout_ms: 77 } }), last()]));
      await clock.untilSet(77);
      await clock.advance(77);
      const result = await run.result;
      expect(endsOf(result)).toEqual({ a: "failed TIMEOUT", zz: "succeeded" });
      expect(result.final_output).toEqual({ value: "works" });
    });

    it.each([
      ["ends its thread", "exits", "worker_died"],
      ["fills its memory", "fills_memory", "worker_died"],
      ["fills memory outside its heap", "fills_buffers", "worker_died"],
      ["throws", "throws", "unexpected_error"],
      ["changes its input", "mutates", "unexpected_error"],
    ])("that %s fails its own attempt, is not tried again, and the next one works", async (_, operation, code) => {
      const { begin } = await settingOf(make, { concurrency: 1 });
      const run = begin(
        graphOf([of("a", operation, { input: { secret: "hidden", value: 1 }, ...retries(3) }), last()]),
      );
      const result = await run.result;
      expect(endsOf(result)).toEqual({ a: "failed EXECUTION_FAILURE", zz: "succeeded" });
      expect(taskOf(result, "a")).toMatchObject({ retry_count: 0, error: { code, retryable: false } });
      expect(JSON.stringify(run.events)).not.toContain("hidden");
    });

    it("RETRY-007: that says so itself is tried again", async () => {
      const { begin, clock } = await settingOf(make);
      const input = { retryable: true };
      const run = begin(graphOf([of("a", "refuses", { input, ...retries(3) }), last()]));
      const result = await clock.untilSettledInRealTime(run.result);
      expect(taskOf(result, "a")).toMatchObject({ retry_count: 2, error: { code: "not_today" } });
    });

    it.each(["function", "large"])(
      "SCHEMA-001: that yields what is no output (%s) fails its attempt alone",
      async (operation) => {
        const { begin } = await settingOf(make);
        const result = await begin(graphOf([of("a", operation), last()])).result;
        expect(endsOf(result)).toEqual({ a: "failed VALIDATION_ERROR", zz: "succeeded" });
      },
    );

    it("that leaves something running leaves it to nobody", async () => {
      const { begin } = await settingOf(make, { concurrency: 1 });
      const result = await begin(graphOf([of("a", "leaves_timer"), of("b", "is_marked", { dependencies: ["a"] })]))
        .result;
      expect(result.final_output).toEqual({ value: false });
    });

    it("that leaves something to fail fails itself, and not who comes after it", async () => {
      const { begin } = await settingOf(make, { concurrency: 1 });
      const result = await begin(graphOf([of("a", "leaves_rejection"), last()])).result;
      expect(endsOf(result)).toEqual({ a: "failed EXECUTION_FAILURE", zz: "succeeded" });
    });

    it.skipIf(isRemote)("is stopped when its run is cancelled, and its thread serves the next run", async () => {
      const { begin, clock, backend } = await settingOf(make, { concurrency: 1 });
      const run = begin(graphOf([of("a", "forever", { budget: { timeout_ms: 1_234 } }), of("b", "forever")]));
      await clock.untilSet(1_234);
      run.cancel();
      const result = await run.result;
      expect(endsOf(result)).toEqual({ a: "cancelled", b: "cancelled" });
      expect((await begin(graphOf([last()]), { run: 1 }).result).status).toBe("succeeded");
      expect((await backend.healthCheck()).capacity_summary.running).toBe(0);
    });

    it("does not hold up checks of outputs, however long it runs", async () => {
      const { begin, clock } = await settingOf(make, { concurrency: 64 });
      const many = Array.from({ length: 40 }, (_, i) => of(`u${i}`, "forever", { budget: { timeout_ms: 4_321 } }));
      const stuck = begin(graphOf(many));
      await clock.untilSet(4_321);
      const recursive = {
        type: "object",
        properties: { value: { type: "null" }, inner: { $ref: "#" } },
        additionalProperties: false,
      };
      const checked = await begin(graphOf([asks("checked", { output_schema: recursive })]), { run: 1 }).result;
      expect(checked.status).toBe("succeeded");
      stuck.cancel();
      await stuck.result;
    });

    it("SAFE-005: sees nothing of the environment", async () => {
      const { begin } = await settingOf(make);
      expect((await begin(graphOf([of("a", "environment")])).result).final_output).toEqual({ value: [] });
    });
  });
}
