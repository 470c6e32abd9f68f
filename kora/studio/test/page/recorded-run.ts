import { LocalBackend } from "@krako/backend-local";
import type { Escalation, ExecutionEvent, ExecutionResult, GraphBudget, TaskGraph, WorkUnit } from "@krako/contracts";
import { type ModelAdapter, ModelError, type Operation, OperationError } from "@krako/rules";

/** A run of a graph as a backend really makes it. */
export interface RecordedRun {
  readonly graph: TaskGraph;
  readonly events: readonly ExecutionEvent[];
  readonly result: ExecutionResult;
}

/** What a model does when it is asked: answers with a confidence, with what is not asked for, fails, or waits until it is called off. */
export type ModelDoes = "answers" | "answers_wrongly" | "fails" | "fails_for_now" | "never_answers";

const SCHEMA = {
  type: "object",
  properties: { confidence: { type: "number", minimum: 0, maximum: 1 } },
  required: ["confidence"],
  additionalProperties: false,
};

/** An operation that gives back what it is given, or fails where it is given none. */
const step: Operation = {
  name: "test.step@1",
  type: "deterministic",
  description: "Gives back the confidence it is given.",
  bound: "linear",
  example: { input: { confidence: 1 }, output: { confidence: 1 } },
  run: ({ confidence = null }) => {
    if (typeof confidence !== "number") throw new OperationError("no_confidence", "There is no confidence. Give one.");
    return { confidence };
  },
};

/** A unit that gives back a confidence; null makes it fail. */
export function stepUnit(id: string, confidence: number | null, dependencies: readonly string[] = []): WorkUnit {
  return {
    id,
    type: "deterministic",
    operation: step.name,
    dependencies: [...dependencies],
    input: confidence === null ? {} : { confidence },
    bindings: [],
    output_schema: SCHEMA,
    budget: { timeout_ms: 5_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    idempotent: true,
    critical: false,
    verification_mode: "schema",
  };
}

/** A unit that asks a model, 12 tokens a call, up to `attempts` times. */
export function modelUnit(id: string, attempts: number, dependencies: readonly string[] = []): WorkUnit {
  return {
    ...stepUnit(id, null, dependencies),
    type: "llm",
    operation: "test.ask@1",
    budget: { timeout_ms: 5_000, max_tokens: 100 * attempts },
    retries: { max_attempts: attempts, backoff_ms: 0 },
    model: { tier: "medium", max_input_tokens: 80, max_output_tokens: 20 },
  };
}

export function graphOf(
  units: readonly WorkUnit[],
  escalations: readonly Escalation[] = [],
  budget: GraphBudget = {},
): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: "0197a1b2-0000-7000-8000-000000000001",
    request_id: "0197a1b2-0000-7000-8000-000000000002",
    tenant_id: "local",
    created_at: "2026-01-31T09:30:00.000Z",
    budget,
    policy: {
      failure_policy: "continue_on_error",
      privacy_default: "allow_remote",
      priority: "p2",
      logging: "minimal",
    },
    work_units: [...units],
    escalations: [...escalations],
    output: [{ work_unit_id: units[0]?.id ?? "", pointer: "" }],
  };
}

/** Sure below this, a step escalates. */
export function whenUnsure(from: string, to: string): Escalation {
  return { from, to, when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }] };
}

/** Runs a graph in this process. `does` says what a model does, by its unit and attempt; one that never answers cancels the run. */
export async function recordedRun(
  graph: TaskGraph,
  does: (unit: string, attempt: number) => ModelDoes = () => "answers",
): Promise<RecordedRun> {
  const stop = new AbortController();
  const model: ModelAdapter = {
    name: "scripted",
    operations: ["test.ask@1"],
    unitType: "llm",
    tiers: ["medium"],
    local: true,
    contextWindow: 0,
    invoke: async ({ workUnitId, attemptIndex }, signal) => {
      const act = does(workUnitId, attemptIndex);
      const usage = { tokensIn: 8, tokensOut: 4 };
      if (act === "never_answers")
        await new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(new ModelError("called_off", "It was called off.", { usage })));
          stop.abort();
        });
      if (act === "fails" || act === "fails_for_now")
        throw new ModelError("overloaded", "The model is overloaded.", { retryable: act === "fails_for_now", usage });
      const output = act === "answers" ? { confidence: 0.9 } : { confidence: 3 };
      return { output, usage, model: "scripted-model", provider: "here" };
    },
  };
  const backend = new LocalBackend({ operations: [{ module: import.meta.url, operations: [step] }], models: [model] });
  const events: ExecutionEvent[] = [];
  try {
    const context = {
      run_id: "0197a1b2-0000-7000-8000-000000000003",
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
      backend_mode: "local",
    } as const;
    const result = await backend.executeTaskgraph(graph, context, {
      signal: stop.signal,
      onEvent: (event) => events.push(event),
    });
    return { graph, events, result };
  } finally {
    await backend.close();
  }
}
