import { LocalBackend } from "@krako/backend-local";
import type { ExecutionEvent, ExecutionResult, TaskGraph, WorkUnit } from "@krako/contracts";
import type { ModelAdapter, ModelRequest, ModelResponse, OperationPlugin } from "@krako/rules";

/** Ids of the runs of tests. */
export const RUN_ID = "0197a1b2-0000-7000-8000-000000000003";
export const TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

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
export function scriptedModel(answer: (request: ModelRequest) => ModelResponse | Promise<ModelResponse>): ModelAdapter {
  return {
    name: "scripted",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers: ["small", "medium", "large"],
    local: true,
    contextWindow: 0,
    countTokens: () => 10,
    invoke: async (request) => answer(request),
  };
}

/** A graph of a rule that is not sure, and a model that is asked then. */
export function ladderGraph(text = "agenda", prompt = "Which is it?"): TaskGraph {
  const output_schema = {
    type: "object",
    properties: { label: { type: "string" }, confidence: { type: "number" } },
    required: ["label", "confidence"],
    additionalProperties: false,
  };
  const common = {
    dependencies: [],
    bindings: [],
    idempotent: true,
    critical: true,
    verification_mode: "schema",
  } satisfies Partial<WorkUnit>;
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: "0197a1b2-0000-7000-8000-000000000001",
    request_id: "0197a1b2-0000-7000-8000-000000000002",
    tenant_id: "acme",
    created_at: "2026-01-31T09:30:00.000Z",
    budget: { max_tokens: 4_000, max_llm_invocations: 2 },
    policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
    work_units: [
      {
        ...common,
        id: "by_rule",
        type: "deterministic",
        operation: "test.rule@1",
        input: { text },
        output_schema,
        budget: { timeout_ms: 5_000 },
        retries: { max_attempts: 1, backoff_ms: 0 },
      },
      {
        ...common,
        id: "by_model",
        type: "llm",
        operation: "llm.generate@1",
        input: { prompt },
        output_schema,
        budget: { max_tokens: 2_000, timeout_ms: 5_000 },
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

/** Runs a graph in this process `onEvent` is told of every event. */
export async function watchedRun(
  graph: TaskGraph,
  models: readonly ModelAdapter[],
  onEvent: (event: ExecutionEvent) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<{ readonly result: ExecutionResult; readonly events: readonly ExecutionEvent[] }> {
  const backend = new LocalBackend({ operations: [plugin], models });
  const events: ExecutionEvent[] = [];
  const context = { run_id: RUN_ID, trace_id: TRACE_ID, backend_mode: "local" } as const;
  const result = await backend.executeTaskgraph(graph, context, {
    signal,
    onEvent: (event) => {
      events.push(event);
      onEvent(event);
    },
  });
  await backend.close();
  return { result, events };
}
