// Small graphs by hand, and models that answer as a test says.
import assert from "node:assert/strict";
import type {
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  Problem,
  TaskGraph,
  TaskTelemetry,
  WorkUnit,
} from "@krako/contracts";
import { isExecutionEvent } from "@krako/contracts/validators/execution-event";
import { isExecutionResult } from "@krako/contracts/validators/execution-result";

type Backend = {
  executeTaskgraph(
    graph: unknown,
    context: unknown,
    options?: { signal?: AbortSignal; onEvent?: (event: ExecutionEvent) => void },
  ): Promise<ExecutionResult>;
};
type Answer = (signal: AbortSignal) => unknown;
type Call = { workUnitId: string; attemptIndex: number; maxOutputTokens: number };

/** As a stranger loads it: plain JavaScript, by its address. */
async function load(file: string): Promise<(parts: object) => Backend> {
  const module: unknown = await import(new URL(`../${file}`, import.meta.url).href);
  return (module as { createBackend: (parts: object) => Backend }).createBackend;
}

const LABEL = {
  type: "object",
  additionalProperties: false,
  required: ["label"],
  properties: { label: { type: "string", pattern: "^[a-z]+$" }, confidence: { type: "number" }, seen: {} },
};

export const CONTEXT: ExecutionContext = {
  run_id: "0197a1b2-0000-7000-8000-000000000003",
  trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
  backend_mode: "local",
};

/** A unit that answers `label` at once. */
export function unit(id: string, more: Partial<WorkUnit> = {}): WorkUnit {
  return {
    id,
    type: "deterministic",
    operation: "test.echo@1",
    dependencies: [],
    input: { answer: { label: "plain" } },
    bindings: [],
    output_schema: LABEL,
    budget: { timeout_ms: 10_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    idempotent: true,
    critical: true,
    verification_mode: "schema",
    ...more,
  };
}

/** A unit that asks a model; an attempt may take 100 tokens. */
export function llm(id: string, attempts: number, maxTokens: number, more: Partial<WorkUnit> = {}): WorkUnit {
  return unit(id, {
    type: "llm",
    operation: "test.generate@1",
    input: { prompt: "Say something." },
    budget: { timeout_ms: 10_000, max_tokens: maxTokens },
    retries: { max_attempts: attempts, backoff_ms: 0 },
    model: { tier: "small", max_input_tokens: 60, max_output_tokens: 40 },
    ...more,
  });
}

export function graph(units: readonly WorkUnit[], more: Partial<TaskGraph> = {}): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: "0197a1b2-0000-7000-8000-000000000001",
    request_id: "0197a1b2-0000-7000-8000-000000000002",
    tenant_id: "acme",
    created_at: "2026-01-31T09:30:00.000Z",
    budget: {},
    policy: {
      failure_policy: "continue_on_error",
      privacy_default: "allow_remote",
      priority: "p2",
      logging: "minimal",
    },
    work_units: [...units],
    escalations: [],
    output: units.map(({ id }) => ({ work_unit_id: id, pointer: "" })),
    ...more,
  };
}

export const said = (label: string, tokens: number): Answer => {
  return () => ({ output: { label }, usage: { tokensIn: tokens, tokensOut: 0 } });
};
export const failed = (retryable: boolean): Answer => {
  return () => {
    throw Object.assign(new Error("secret"), { name: "ModelError", code: "down", retryable, usage: null });
  };
};
export const silent: Answer = () => new Promise(() => undefined);

export class Bench {
  readonly calls: Call[] = [];
  readonly events: ExecutionEvent[] = [];
  readonly #script: Readonly<Record<string, readonly Answer[]>>;
  readonly #adapter: string;

  constructor(script: Readonly<Record<string, readonly Answer[]>> = {}, adapter = "krako-adapter.mjs") {
    this.#script = script;
    this.#adapter = adapter;
  }

  async #backend(): Promise<Backend> {
    const createBackend = await load(this.#adapter);
    const invoke = async (call: Call, signal: AbortSignal): Promise<unknown> => {
      this.calls.push(call);
      const answers = this.#script[call.workUnitId] ?? [];
      return await answers[Math.min(call.attemptIndex, answers.length) - 1]?.(signal);
    };
    const run = (input: { answer: unknown; fault?: object; seen?: unknown }): unknown => {
      if (input.fault !== undefined)
        throw Object.assign(new Error("secret"), { name: "OperationError", ...input.fault });
      return input.seen === undefined ? input.answer : { ...(input.answer as object), seen: input.seen };
    };
    const tiers = ["small"];
    return createBackend({
      operations: [{ name: "test.echo@1", type: "deterministic", run }],
      models: [
        {
          name: "scripted",
          operations: ["test.generate@1"],
          unitType: "llm",
          tiers,
          local: false,
          contextWindow: 1_000_000,
          countTokens: (input: object) => JSON.stringify(input).length,
          invoke,
        },
      ],
      priceList: {
        version: "test",
        currency: "USD",
        cpu_per_second: "0.000001",
        tiers: [{ tier: "small", input_per_1k: "1.000000", output_per_1k: "2.000000" }],
      },
    });
  }

  async run(document: TaskGraph, context = CONTEXT, signal?: AbortSignal): Promise<ExecutionResult> {
    const backend = await this.#backend();
    const onEvent = (event: ExecutionEvent): void => {
      this.events.push(event);
    };
    const result = await backend.executeTaskgraph(
      document,
      context,
      signal === undefined ? { onEvent } : { onEvent, signal },
    );
    assert(isExecutionResult(result), JSON.stringify(isExecutionResult.errors));
    for (const event of this.events) assert(isExecutionEvent(event), JSON.stringify(isExecutionEvent.errors));
    assert.deepEqual(
      this.events.map(({ sequence }) => sequence),
      this.events.map((_, at) => at + 1),
    );
    return result;
  }

  async refusal(document: unknown, context: unknown = CONTEXT): Promise<Problem> {
    const backend = await this.#backend();
    return await backend.executeTaskgraph(document, context).then(
      () => assert.fail("This graph had to be refused."),
      (error: unknown) => (error as { problem: Problem }).problem,
    );
  }

  /** The types of the events about one unit, in order. */
  story(id: string): string[] {
    return this.events.filter(({ work_unit_id }) => work_unit_id === id).map(({ event_type }) => event_type);
  }
}

export function task(result: ExecutionResult, id: string): TaskTelemetry {
  const found = result.telemetry_bundle.tasks.find(({ task_id }) => task_id === id);
  assert(found, `There is no record of ${id}.`);
  return found;
}
