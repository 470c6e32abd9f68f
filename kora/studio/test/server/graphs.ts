import type { TaskGraph, WorkUnit } from "@krako/contracts";
import type { ModelAdapter, ModelRequest, ModelResponse, OperationPlugin } from "@krako/rules";

const LABEL = {
  type: "object",
  properties: { label: { type: "string" }, confidence: { type: "number" } },
  required: ["label", "confidence"],
  additionalProperties: false,
};

/** A rule that repeats its text as a label it is not sure of. */
export const plugin: OperationPlugin = {
  module: import.meta.url,
  operations: [
    {
      name: "test.rule@1",
      type: "deterministic",
      description: "Repeats a text as a label, with confidence 0.2.",
      bound: "linear",
      example: { input: { text: "a" }, output: { label: "a", confidence: 0.2 } },
      run: ({ text }) => ({ label: text ?? null, confidence: 0.2 }),
    },
  ],
};

/** An adapter of `llm.generate@1` that answers by a function. */
export function scriptedModel(
  answer: (request: ModelRequest, signal: AbortSignal) => Promise<ModelResponse>,
): ModelAdapter {
  return {
    name: "scripted",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers: ["small", "medium", "large"],
    local: true,
    contextWindow: 0,
    countTokens: () => 10,
    invoke: answer,
  };
}

const COMMON = {
  dependencies: [],
  bindings: [],
  idempotent: true,
  critical: true,
  verification_mode: "schema",
  output_schema: LABEL,
} satisfies Partial<WorkUnit>;

/** A rule that is not sure, and a model that is asked then. */
export function ladderGraph(graph_id: string, prompt: string): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id,
    request_id: "0197a1b2-0000-7000-8000-000000000002",
    tenant_id: "acme",
    created_at: "2026-01-31T09:30:00.000Z",
    budget: { max_tokens: 4_000, max_llm_invocations: 2 },
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
    work_units: [
      {
        ...COMMON,
        id: "by_rule",
        type: "deterministic",
        operation: "test.rule@1",
        input: { text: prompt },
        budget: { timeout_ms: 5_000 },
        retries: { max_attempts: 1, backoff_ms: 0 },
      },
      {
        ...COMMON,
        id: "by_model",
        type: "llm",
        operation: "llm.generate@1",
        input: { prompt },
        budget: { max_tokens: 2_000, timeout_ms: 60_000 },
        retries: { max_attempts: 2, backoff_ms: 0 },
        model: { tier: "medium", max_input_tokens: 500, max_output_tokens: 500 },
      },
    ],
    escalations: [
      { from: "by_rule", to: "by_model", when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }] },
    ],
    output: [{ work_unit_id: "by_rule", pointer: "" }],
  };
}
