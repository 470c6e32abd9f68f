import type { Condition, Escalation } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { ScriptedModel } from "../scripted-model.ts";
import { after, asks, graphOf, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf, type Wishes } from "./setting.ts";

/** Declared substitution. */
export function escalationTests(make: MakeBackend): void {
  describe("escalation", () => {
    const ladder = (confidences: Readonly<Record<string, number | string>>): Wishes => ({
      operations: [inline("test.rules@1", () => ({ value: { label: "rules", confidence: confidences.rules ?? 0 } }))],
      models: (clock) => [
        new ScriptedModel(clock, { script: () => ({ output: { value: { label: "llm", confidence: 1 } } }) }),
        new ScriptedModel(clock, {
          unitType: "small_model",
          script: () => ({ output: { value: { label: "small", confidence: confidences.small ?? 0 } } }),
        }),
      ],
    });
    const rungs = () =>
      graphOf(
        [
          unit("rules", { operation: "test.rules@1" }),
          asks("small", { type: "small_model" }),
          asks("llm"),
          unit("last", { ...after(["rules"], "/value") }),
        ],
        { escalations: [edge("rules", "small", BELOW), edge("small", "llm", BELOW)] },
      );

    it.each([
      [{ rules: 0.9 }, "rules", { rules: "succeeded", small: "skipped", llm: "skipped", last: "succeeded" }],
      [
        { rules: 0.4, small: 0.5 },
        "small",
        { rules: "succeeded", small: "succeeded", llm: "skipped", last: "succeeded" },
      ],
      [
        { rules: "?", small: 0.4 },
        "llm",
        { rules: "succeeded", small: "succeeded", llm: "succeeded", last: "succeeded" },
      ],
    ])("ESC-001, ESC-004: climbs a ladder of confidences %o to %s", async (confidences, label, ends) => {
      const { run } = await settingOf(make, ladder(confidences));
      const { result } = await run(rungs());
      expect(endsOf(result)).toEqual(ends);
      expect(result.final_output).toMatchObject({ value: { label } });
      expect(result.telemetry_bundle.model_invocation_count).toBe(["rules", "small", "llm"].indexOf(label));
    });

    it("ESC-005, DETFIRST-002: lets a rule stand in for a model the budget does not cover, which is then not called", async () => {
      const { run, model } = await settingOf(make);
      const units = [asks("asks"), unit("stands-in"), unit("last", { ...after(["asks"], "/value") })];
      const escalations = [edge("asks", "stands-in", { type: "failure", error_types: ["BUDGET_BREACH"] })];
      const { result } = await run(graphOf(units, { escalations, budget: { max_llm_invocations: 0 } }));
      expect(endsOf(result)).toEqual({ asks: "failed BUDGET_BREACH", "stands-in": "succeeded", last: "succeeded" });
      expect([result.status, result.final_output, model.log]).toEqual(["succeeded", { value: "stands-in" }, []]);
      expect(taskOf(result, "asks").escalation_index).toBe(0);
    });

    it("shows a target how its source ended, and nothing of an invalid output", async () => {
      const { run } = await settingOf(make, { script: () => ({ output: { wrong: "shape" } }) });
      const target = unit("target", {
        bindings: [
          { from: "source", pointer: "/status", to: "/value/status" },
          { from: "source", pointer: "/error_type", to: "/value/error" },
        ],
        input: {},
      });
      const { result } = await run(
        graphOf([asks("source"), target], { escalations: [edge("source", "target", { type: "schema_mismatch" })] }),
      );
      expect(result.final_output).toEqual({ value: { status: "failed", error: "VALIDATION_ERROR" } });
    });

    it("ESC-005: leads nowhere else when the activated target fails", async () => {
      const fails = inline("test.fails@1", () => {
        throw new Error("no");
      });
      const { run } = await settingOf(make, { operations: [fails] });
      const units = ["a", "b"].map((id) => unit(id, { operation: "test.fails@1" }));
      const escalations = [edge("a", "b", { type: "failure" }), edge("a", "c", { type: "failure" })];
      const { result } = await run(graphOf([...units, unit("c"), unit("d", after(["a"]))], { escalations }));
      expect(endsOf(result)).toMatchObject({
        b: "failed EXECUTION_FAILURE",
        c: "skipped",
        d: "failed DEPENDENCY_FAILURE",
      });
    });

    it("SKIP-001: skips a join of which one parent was skipped, and the run still ends", async () => {
      const { run } = await settingOf(make);
      const units = [unit("a"), unit("b"), unit("join", after(["a", "b"])), unit("last")];
      const { result } = await run(graphOf(units, { escalations: [edge("a", "b", { type: "failure" })] }));
      expect(endsOf(result)).toEqual({ a: "succeeded", b: "skipped", join: "skipped", last: "succeeded" });
      expect(result.status).toBe("succeeded");
    });
  });
}

const BELOW: Condition = { type: "confidence_below", pointer: "/value/confidence", threshold: 0.5 };

const edge = (from: string, to: string, ...when: Condition[]): Escalation => ({ from, to, when });
