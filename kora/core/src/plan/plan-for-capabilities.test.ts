import { LocalBackend } from "@krako/backend-local";
import type { BackendCapabilities, TaskIr, TaskIrTask } from "@krako/contracts";
import { plugin as standard } from "@krako/operations";
import type { JsonValue, ModelAdapter, OperationPlugin } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskIrArbitrary } from "../../test/task-ir-arbitrary.ts";
import { govern } from "../govern/govern.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { lower } from "../task-ir/lower.ts";
import { planForCapabilities } from "./plan-for-capabilities.ts";
import { UNDECIDED } from "./undecided.ts";

const FACTS = {
  graph_id: "018f2d6e-0000-7000-8000-000000000001",
  request_id: "018f2d6e-0000-7000-8000-000000000002",
  tenant_id: "test",
  created_at: "2026-11-22T09:00:00.000Z",
};
const CONTEXT = { run_id: FACTS.graph_id, trace_id: "a".repeat(32), backend_mode: "local" } as const;

const SCHEMA = {
  type: "object",
  properties: { label: { type: "string" }, confidence: { type: "number" } },
  required: ["label", "confidence"],
};
const rule: TaskIrTask = { id: "rule", type: "deterministic", operation: "test.answer@1", schema: SCHEMA };
const llm = (id: string, tier: "medium" | "large"): TaskIrTask => ({
  id,
  type: "model",
  operation: "llm.generate@1",
  budget: { max_tokens: 100, max_retries: 0 },
  routing: { tier },
});
const unsure = [{ type: "confidence_below", pointer: "/confidence", threshold: 0.9 } as const];
const document: TaskIr = {
  version: "1.0",
  id: "ladder",
  tasks: [rule, llm("medium", "medium"), llm("large", "large")],
  ladders: [
    { rungs: [{ task: "rule", escalate_when: unsure }, { task: "medium", escalate_when: unsure }, { task: "large" }] },
  ],
  output: ["rule#/label"],
};

/** A backend whose rule answers with this confidence, and that has models of these tiers. */
function backendOf(
  confidence: number,
  tiers: readonly ("medium" | "large")[],
  answer: JsonValue = { label: "by model", confidence: 1 },
  local = false,
): LocalBackend {
  const plugin: OperationPlugin = {
    module: import.meta.url,
    operations: [
      {
        name: "test.answer@1",
        type: "deterministic",
        bound: "linear",
        description: "",
        example: { input: {}, output: null },
        run: () => ({ label: "by rule", confidence }),
      },
    ],
  };
  const adapter: ModelAdapter = {
    name: "test",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers,
    local,
    contextWindow: 1_000,
    invoke: async () => ({ output: answer, usage: { tokensIn: 1, tokensOut: 1 } }),
  };
  return new LocalBackend({ operations: [standard, plugin], models: tiers.length === 0 ? [] : [adapter] });
}

async function runOn(backend: LocalBackend, taskIr: TaskIr = document) {
  const plan = planForCapabilities(taskIr, await backend.capabilityDescriptor());
  const { graph } = govern(lower(plan.taskIr, FACTS));
  return { ...plan, graph, result: await backend.executeTaskgraph(graph, CONTEXT) };
}

describe("planForCapabilities", () => {
  it("leaves a document as it is where the backend has every model", async () => {
    const { taskIr, leftOut } = planForCapabilities(
      document,
      await backendOf(1, ["medium", "large"]).capabilityDescriptor(),
    );
    expect(taskIr).toBe(document);
    expect(leftOut).toEqual([]);
  });

  it("makes a graph without models where there is none, and lets a sure rule answer", async () => {
    const { graph, result, leftOut } = await runOn(backendOf(0.95, []));
    expect(graph.work_units.map(({ type }) => type)).toEqual(["deterministic", "deterministic", "deterministic"]);
    expect(leftOut.map(({ task, tier }) => `${task} ${tier}`)).toEqual(["medium medium", "large large"]);
    expect(result).toMatchObject({ status: "succeeded", final_output: "by rule" });
  });

  it("ends undecided where the missing model would have been called, never with the unsure answer", async () => {
    const { result } = await runOn(backendOf(0.5, []));
    expect(result).toMatchObject({
      status: "failed",
      final_output: null,
      error: {
        error_type: "EXECUTION_FAILURE",
        code: "undecided",
        work_unit_id: "large",
        charged: "0.000000",
        retryable: false,
      },
    });
    expect(result.telemetry_bundle.model_invocation_count).toBe(0);
  });

  it("goes on to a later rung that the backend does have", async () => {
    const { result, leftOut } = await runOn(backendOf(0.5, ["large"]));
    expect(leftOut.map(({ task }) => task)).toEqual(["medium"]);
    expect(result).toMatchObject({ status: "succeeded", final_output: "by model" });
    expect(result.telemetry_bundle.model_invocation_count).toBe(1);
  });

  it("ends undecided after the last rung that is there was not sure either", async () => {
    const { result } = await runOn(backendOf(0.5, ["medium"], { label: "a guess", confidence: 0.2 }));
    expect(result).toMatchObject({
      status: "failed",
      final_output: null,
      error: { code: "undecided", work_unit_id: "large" },
    });
  });

  it("counts only models that keep data here for what must stay here", async () => {
    const private_: TaskIr = { ...document, policy: { privacy_default: "local_only" } };
    const capabilities = async (local: boolean): Promise<BackendCapabilities> =>
      backendOf(1, ["medium", "large"], null, local).capabilityDescriptor();
    expect(planForCapabilities(private_, await capabilities(false)).leftOut).toHaveLength(2);
    expect(planForCapabilities(private_, await capabilities(true)).leftOut).toHaveLength(0);
  });

  it("leaves models outside of ladders, and ladders without any other rung, for the backend to refuse", async () => {
    const backend = backendOf(1, []);
    const alone: TaskIr = {
      ...document,
      tasks: [{ ...llm("alone", "medium"), schema: SCHEMA }],
      ladders: [],
      output: ["alone"],
    };
    const models: TaskIr = {
      ...document,
      tasks: [{ ...llm("medium", "medium"), schema: SCHEMA }, llm("large", "large")],
      ladders: [{ rungs: [{ task: "medium" }, { task: "large" }] }],
      output: ["medium"],
    };
    for (const taskIr of [alone, models]) {
      expect(planForCapabilities(taskIr, await backend.capabilityDescriptor())).toEqual({ taskIr, leftOut: [] });
      await expect(runOn(backend, taskIr)).rejects.toMatchObject({ problem: { error_type: "UNSUPPORTED_CAPABILITY" } });
    }
  });

  it("plans every valid document into a valid one with the same ids, schemas, dependencies and edges", async () => {
    const none = await backendOf(1, []).capabilityDescriptor();
    fc.assert(
      fc.property(taskIrArbitrary, (taskIr) => {
        const planned = planForCapabilities(taskIr, none);
        expect(checkTaskIr(planned.taskIr)).toMatchObject({ ok: true });
        const before = lower(taskIr, FACTS);
        const after = lower(planned.taskIr, FACTS);
        expect(
          after.work_units.map(({ id, output_schema, dependencies, critical }) => ({
            id,
            output_schema,
            dependencies: dependencies.toSorted(),
            critical,
          })),
        ).toEqual(
          before.work_units.map(({ id, output_schema, dependencies, critical }) => ({
            id,
            output_schema,
            dependencies: dependencies.toSorted(),
            critical,
          })),
        );
        expect(after.escalations.map(({ from, to }) => [from, to])).toEqual(
          before.escalations.map(({ from, to }) => [from, to]),
        );
        const undecided = after.work_units.filter(({ operation }) => operation === UNDECIDED).map(({ id }) => id);
        expect(undecided.toSorted()).toEqual(planned.leftOut.map(({ task }) => task).toSorted());
      }),
    );
  });
});
