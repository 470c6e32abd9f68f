import { describe, expect, test } from "vitest";
import { call, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, type WorkUnit } from "../../test/documents.ts";
import { checkTaskGraph } from "../index.ts";

const MODEL_TYPES = ["small_model", "llm"] as const;
const OTHER_TYPES = ["deterministic", "aggregation", "retrieval"] as const;
const without = (unit: WorkUnit, field: keyof WorkUnit): WorkUnit => {
  const { [field]: _, ...rest } = unit;
  return rest as WorkUnit;
};

describe("GRAPH-006: what a unit must state", () => {
  test.each(MODEL_TYPES)("a unit of type %s with its limits and its budget is accepted", (type) => {
    expect(faultsOf(graphOf([call("a", 10, { type })]))).toEqual([]);
  });
  test.each(MODEL_TYPES)("a unit of type %s without model requirements is refused", (type) => {
    expect(faultsOf(graphOf([without(call("a", 10, { type }), "model")]))).toEqual(["GRAPH-006 /work_units/0"]);
  });
  test.each(MODEL_TYPES)("a unit of type %s without a token budget is refused", (type) => {
    expect(faultsOf(graphOf([call("a", 10, { type, budget: { timeout_ms: 1 } })]))).toEqual([
      "GRAPH-006 /work_units/0/budget",
    ]);
  });
  test.each(["max_input_tokens", "max_output_tokens"] as const)("a model unit without %s is refused", (limit) => {
    const { [limit]: _, ...model } = { tier: "small", max_input_tokens: 1, max_output_tokens: 1 } as const;
    const unit = call("a", 10, { model: model as NonNullable<WorkUnit["model"]> });
    expect(faultsOf(graphOf([unit]))).toEqual(["GRAPH-001 /work_units/0/model"]);
  });
  test.each(OTHER_TYPES)("a unit of type %s states no model", (type) => {
    expect(faultsOf(graphOf([step("a", { type })]))).toEqual([]);
    expect(faultsOf(graphOf([call("a", 10, { type })]))).toEqual(["GRAPH-006 /work_units/0/model"]);
  });
  test("a unit without an output schema is refused", () => {
    const graph = graphOf([without(step("a"), "output_schema")]);
    expect(faultsOf(graph)).toEqual(["GRAPH-001 /work_units/0"]);
    expect(checkTaskGraph(graph)).toMatchObject({
      violations: [{ message: expect.stringContaining("output_schema") }],
    });
  });
  test("an unknown type is a fault of the document and nothing else", () => {
    for (const type of ["quantum", "__proto__", "constructor", ""])
      expect(faultsOf(graphOf([call("a", 10, { type: type as "llm" })]))).toEqual(["GRAPH-001 /work_units/0/type"]);
  });
});

describe("GRAPH-008: dependencies of one unit", () => {
  const fan = (count: number, type: WorkUnit["type"]): WorkUnit[] => {
    const ids = Array.from({ length: count }, (_, i) => `d${i}`);
    return [step("a", { type, dependencies: ids }), ...ids.map((id) => step(id))];
  };
  test.each([63, 64])("%i are possible", (count) => {
    expect(faultsOf(graphOf(fan(count, "deterministic")))).toEqual([]);
  });
  test("65 are too many, except for an aggregation", () => {
    expect(faultsOf(graphOf(fan(65, "deterministic")))).toEqual(["GRAPH-008 /work_units/0/dependencies"]);
    expect(faultsOf(graphOf(fan(65, "retrieval")))).toEqual(["GRAPH-008 /work_units/0/dependencies"]);
    expect(faultsOf(graphOf(fan(65, "aggregation")))).toEqual([]);
  });
  test("an aggregation may have 9,999, all other units of the largest graph", () => {
    expect(faultsOf(graphOf(fan(9_999, "aggregation")))).toEqual([]);
  });
  test("a dependency is named once", () => {
    expect(faultsOf(graphOf([step("a", { dependencies: ["b", "b"] }), step("b")]))).toEqual([
      "GRAPH-001 /work_units/0/dependencies/1",
    ]);
  });
});

describe("RETRY-001: attempts that may be asked for", () => {
  const asking = (max_attempts: number) => graphOf([step("a", { retries: { max_attempts, backoff_ms: 0 } })]);
  test.each([1, 9, 10])("%i are possible", (attempts) => {
    expect(faultsOf(asking(attempts))).toEqual([]);
  });
  test.each([0, 11, 1.5])("%d are not", (attempts) => {
    expect(faultsOf(asking(attempts))).toContain("GRAPH-001 /work_units/0/retries/max_attempts");
  });
});
