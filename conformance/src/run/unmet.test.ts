import type { BackendCapabilities } from "@krako/contracts";
import { expect, test } from "vitest";
import { exampleCase } from "../../test/example-report.ts";
import type { RunTrial } from "../judge/trial.ts";
import { unofferedBy, unseenIn } from "./unmet.ts";

const offers = {
  supported_operations: ["llm.generate@1"],
  supported_task_types: ["llm"],
  model_tiers: ["small"],
  small_model_tiers: [],
  verification_modes: ["schema"],
  enforces_cost: false,
} as unknown as BackendCapabilities;

const seeing = (events: readonly unknown[], inputs: readonly unknown[]): RunTrial =>
  ({ seen: { events, calls: inputs.map((input) => ({ input })) } }) as unknown as RunTrial;

test("a case needs the operations, types, tiers and modes of its units", () => {
  expect(unofferedBy(exampleCase, offers)).toEqual([]);
  expect(unofferedBy(exampleCase, { ...offers, model_tiers: ["large"] })).toEqual(["the tier small for llm units"]);
  expect(unofferedBy(exampleCase, { ...offers, supported_operations: [], verification_modes: ["none"] })).toEqual([
    "the operation llm.generate@1",
    "the verification mode schema",
  ]);
  if (exampleCase.kind !== "run") throw new Error("it is a run");
  const costly = {
    ...exampleCase,
    graph: { ...exampleCase.graph, budget: { ...exampleCase.graph.budget, max_cost_usd: "1.000000" } },
  };
  expect(unofferedBy(costly, offers)).toEqual(["budgets of cost"]);
});

test("a refusal can be asked of anyone", () => {
  const expects = { error_type: "VALIDATION_ERROR", rule: "GRAPH-002", named: true, because: "" } as const;
  expect(unofferedBy({ kind: "refusal", graph: null, expects }, offers)).toEqual([]);
});

test("what a check must see is missing only where it could have been there", () => {
  expect(unseenIn(seeing([{}], [{}]), ["events"])).toEqual([]);
  expect(unseenIn(seeing([], [null]), ["events"])).toEqual(["the backend handed out no events"]);
  expect(unseenIn(seeing([], [null]), [])).toEqual([]);
});
