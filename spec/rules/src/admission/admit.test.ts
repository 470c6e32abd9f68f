import type { BackendCapabilities, ExecutionContext } from "@krako/contracts";
import { isBackendCapabilities, isProblem } from "@krako/contracts/validators";
import { describe, expect, test } from "vitest";
import { call, step } from "../../laws/small-graphs.ts";
import { capabilities } from "../../test/capabilities.ts";
import { graphOf, inShort, smallGraph, type WorkUnit } from "../../test/documents.ts";
import { admit, missingCapabilities, RefusalError } from "../index.ts";

const context: ExecutionContext = {
  run_id: "01890000-0000-7000-8000-000000000003",
  trace_id: "0123456789abcdef0123456789abcdef",
  backend_mode: "local",
};
const refusalOf = (
  graph: unknown,
  able: Partial<BackendCapabilities> = {},
  within: unknown = context,
): RefusalError => {
  try {
    admit(graph, within, capabilities(able));
  } catch (error) {
    if (error instanceof RefusalError) return error;
    throw error;
  }
  throw new Error("The graph was admitted.");
};
/** Type of the refusal, then its violations in short. */
const refused = (graph: unknown, able: Partial<BackendCapabilities> = {}): string[] => {
  const { problem } = refusalOf(graph, able);
  expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
  return [problem.error_type, ...inShort(problem.violations ?? [])];
};
const missing = (
  units: readonly WorkUnit[],
  able: Partial<BackendCapabilities>,
  more: Parameters<typeof graphOf>[1] = {},
): string[] => inShort(missingCapabilities(graphOf(units, more), capabilities(able)));
const priced = {
  enforces_cost: true,
  price_list: {
    version: "1",
    currency: "USD" as const,
    cpu_per_second: "0.000000",
    tiers: [{ tier: "small" as const, input_per_1k: "0.001000", output_per_1k: "0.001000" }],
  },
};

test("the descriptor that the tests use is one of the contract", () => {
  expect(isBackendCapabilities(capabilities())).toBe(true);
  expect(isBackendCapabilities(capabilities(priced))).toBe(true);
});

describe("the order of the questions", () => {
  test("a valid graph is handed on as it is", () => {
    const graph = smallGraph();
    expect(admit(graph, context, capabilities())).toMatchObject({ graph, context });
    expect(admit(graph, context, capabilities()).graph).toBe(graph);
  });
  test("VER-001 versions come first: of a document that cannot be read nothing else is said", () => {
    const graph = { ...smallGraph(), schema_version: "2.0", surprise: 1 };
    expect(refused(graph)).toEqual(["VERSION_MISMATCH", "VER-001 /schema_version"]);
    expect(refused({ ...smallGraph(), contract_version: "1.1" })).toEqual([
      "VERSION_MISMATCH",
      "VER-001 /contract_version",
    ]);
    const { schema_version: _, ...without } = smallGraph();
    expect(refused(without)).toEqual(["VERSION_MISMATCH", "VER-001 /schema_version"]);
    for (const nothing of [null, undefined, "graph", 7, []]) expect(refused(nothing)[0]).toBe("VERSION_MISMATCH");
  });
  test("validity comes before capabilities", () => {
    const graph = graphOf([step("a", { operation: "no.such@1", dependencies: ["b"] })]);
    expect(refused(graph)).toEqual(["VALIDATION_ERROR", "GRAPH-003 /work_units/0/dependencies/0"]);
  });
  test("a context that is none is refused", () => {
    const { problem } = refusalOf(smallGraph(), {}, { ...context, trace_id: "x" });
    expect(problem.error_type).toBe("VALIDATION_ERROR");
    expect(problem.violations?.[0]?.pointer).toBe("/trace_id");
    expect(refusalOf(smallGraph(), {}, null).problem.error_type).toBe("VALIDATION_ERROR");
  });
  test("ERR-003 a refusal says that nothing was charged, and its message that nothing was executed", () => {
    const error = refusalOf(graphOf([step("a", { operation: "no.such@1" })]));
    expect(error.problem).toMatchObject({ charged: "0.000000", retryable: false, status: 422 });
    expect(error.message).toMatch(/Nothing was executed/);
    expect(error.message).toContain("/work_units/0/operation");
  });
});

describe("CAP-002: what a graph needs and the descriptor does not state", () => {
  test.each<[string, WorkUnit, Partial<BackendCapabilities>, string]>([
    ["a type of unit", step("a"), { supported_task_types: ["llm"] }, "type"],
    ["an operation", step("a"), { supported_operations: ["text.normalize@2"] }, "operation"],
    ["a verification mode", step("a", { verification_mode: "quorum" }), {}, "verification_mode"],
    ["a tier", call("a", 5), { model_tiers: ["large"] }, "model/tier"],
    ["a tier for small models", call("a", 5, { type: "small_model" }), { small_model_tiers: [] }, "model/tier"],
    ["a context window", call("a", 1_001), {}, "model/max_input_tokens"],
  ])("%s is named", (_, unit, able, place) => {
    expect(missing([unit], {})).toHaveLength(Object.keys(able).length === 0 ? 1 : 0);
    expect(refused(graphOf([unit]), able)).toEqual(["UNSUPPORTED_CAPABILITY", `CAP-002 /work_units/0/${place}`]);
  });
  test("a context window just as large is enough", () => {
    expect(missing([call("a", 1_000)], {})).toEqual([]);
  });
  test("tiers of llm units and of small models are told apart", () => {
    expect(missing([call("a", 5)], { small_model_tiers: [] })).toEqual([]);
    expect(missing([call("a", 5, { type: "small_model" })], { model_tiers: [] })).toEqual([]);
  });
  test("everything that is missing is named together", () => {
    const units = [step("a", { operation: "no.such@1", verification_mode: "recompute" }), call("b", 5_000)];
    expect(missing(units, { model_tiers: [] })).toEqual([
      "CAP-002 /work_units/0/operation",
      "CAP-002 /work_units/0/verification_mode",
      "CAP-002 /work_units/1/model/tier",
      "CAP-002 /work_units/1/model/max_input_tokens",
    ]);
  });
  test("a budget in money needs a backend that enforces cost and has a price for every llm tier", () => {
    const budget = { max_cost_usd: "1.000000" };
    expect(missing([step("a")], {}, { budget })).toEqual(["CAP-002 /budget/max_cost_usd"]);
    expect(missing([call("a", 5)], priced, { budget })).toEqual([]);
    const unpriced = { ...priced, price_list: { ...priced.price_list, tiers: [] } };
    expect(missing([call("a", 5)], unpriced, { budget })).toEqual(["CAP-002 /work_units/0/model/tier"]);
    expect(missing([call("a", 5)], unpriced)).toEqual([]);
  });
  test("CAP-001 nothing is inferred from a backend's name, version or other operations", () => {
    const famous = {
      backend: "krako",
      backend_version: "99.0.0",
      supported_operations: ["text.normalize@2", "text.normalize_all@1"],
    };
    expect(missing([step("a")], famous)).toEqual(["CAP-002 /work_units/0/operation"]);
    expect(missing([step("a", { operation: "a.constructor@1" })], famous)).toHaveLength(1);
  });
});

test("GRAPH-010 an extension that is required must be known to the backend", () => {
  const graph = smallGraph({
    extensions: { "org.example.a": 1, "org.example.b": 2 },
    required_extensions: ["org.example.a", "org.example.b"],
  });
  expect(refused(graph, { supported_extensions: ["org.example.a"] })).toEqual([
    "UNSUPPORTED_CAPABILITY",
    "GRAPH-010 /required_extensions/1",
  ]);
  expect(() =>
    admit(graph, context, capabilities({ supported_extensions: ["org.example.b", "org.example.a"] })),
  ).not.toThrow();
  expect(() => admit(smallGraph({ extensions: { "org.example.a": 1 } }), context, capabilities())).not.toThrow();
});

test("GRAPH-008 a graph is within the number of units that this backend takes", () => {
  const limits = { ...capabilities().limits, max_units: 2 };
  expect(missing([step("a"), step("b")], { limits })).toEqual([]);
  expect(missing([step("a"), step("b"), step("c")], { limits })).toEqual(["GRAPH-008 /work_units"]);
});

describe("PRIV-001: local_only work that calls a model", () => {
  const secret = (type: "llm" | "small_model"): WorkUnit =>
    call("a", 5, { type, constraints: { privacy: "local_only" } });
  test("an llm unit needs an adapter that keeps data on the machine, of its tier", () => {
    expect(missing([secret("llm")], { local_model_tiers: ["small"] })).toEqual([]);
    expect(missing([secret("llm")], { local_model_tiers: [] })).toEqual(["PRIV-001 /work_units/0/type"]);
    expect(missing([secret("llm")], { local_model_tiers: ["large"] })).toEqual(["PRIV-001 /work_units/0/type"]);
  });
  test("so does one that is local_only by the graph's default", () => {
    const policy = { ...smallGraph().policy, privacy_default: "local_only" as const };
    expect(missing([call("a", 5)], {}, { policy })).toEqual(["PRIV-001 /work_units/0/type"]);
  });
  test("a small model runs on a cpu node and needs none, nor does work that may run remotely", () => {
    expect(missing([secret("small_model")], {})).toEqual([]);
    expect(missing([call("a", 5)], {})).toEqual([]);
  });
});
