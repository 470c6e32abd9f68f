import type { Binding, ExecutionContext, TaskGraph, WorkUnit } from "@krako/contracts";

const SCALAR = { type: ["string", "number", "boolean", "null"] };

/** Outputs of test units: an object with one member, `value`: a scalar, or a list or object of scalars. */
export const ANY_VALUE: WorkUnit["output_schema"] = {
  type: "object",
  properties: {
    value: { type: [...SCALAR.type, "array", "object"], items: SCALAR, additionalProperties: SCALAR },
  },
  required: ["value"],
  additionalProperties: false,
};

/** A deterministic unit that yields `{ value: its input's value }`, once, without dependencies; `more` says what is different. */
export function unit(id: string, more: Partial<WorkUnit> = {}): WorkUnit {
  return {
    id,
    type: "deterministic",
    operation: "test.value@1",
    dependencies: [],
    input: { value: id },
    bindings: [],
    output_schema: ANY_VALUE,
    budget: { timeout_ms: 60_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    idempotent: true,
    critical: true,
    verification_mode: "schema",
    ...more,
  };
}

/** Tokens one attempt of {@link asks} may use. */
export const ASK_LIMIT = 10;

/** An `llm` unit of the small tier: 8 tokens in and 2 out for each attempt, and enough for all its attempts. */
export function asks(id: string, more: Partial<WorkUnit> = {}): WorkUnit {
  const attempts = more.retries?.max_attempts ?? 1;
  return unit(id, {
    type: "llm",
    operation: "test.ask@1",
    budget: { max_tokens: ASK_LIMIT * attempts, timeout_ms: 60_000 },
    model: { tier: "small", max_input_tokens: 8, max_output_tokens: 2 },
    ...more,
  });
}

export function retries(max_attempts: number, backoff_ms = 0): Pick<WorkUnit, "retries"> {
  return { retries: { max_attempts, backoff_ms } };
}

/** Depends on units and takes the value of each into the list `values` of its input. */
export function after(ids: readonly string[], to = "/values/-"): Pick<WorkUnit, "dependencies" | "bindings" | "input"> {
  const bindings: Binding[] = ids.map((from) => ({ from, pointer: "/value", to }));
  return { dependencies: [...ids], bindings, input: to.endsWith("/-") ? { values: [] } : {} };
}

/** A graph that answers with its last unit, on any error to its end. */
export function graphOf(work_units: readonly WorkUnit[], more: Partial<TaskGraph> = {}): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: "01890000-0000-7000-8000-000000000001",
    request_id: "01890000-0000-7000-8000-000000000002",
    tenant_id: "tenant",
    created_at: "2026-01-01T00:00:00.000Z",
    budget: {},
    policy: CONTINUE,
    work_units: [...work_units],
    escalations: [],
    output: [{ work_unit_id: work_units.at(-1)?.id ?? "", pointer: "" }],
    ...more,
  };
}

export const CONTINUE: TaskGraph["policy"] = {
  failure_policy: "continue_on_error",
  privacy_default: "allow_remote",
  priority: "p2",
  logging: "off",
};

export const FAIL_FAST: TaskGraph["policy"] = { ...CONTINUE, failure_policy: "fail_fast" };

/** The context of the n-th run. */
export function contextOf(n = 0, more: Partial<ExecutionContext> = {}): ExecutionContext {
  return {
    run_id: `01890000-0000-7000-8000-${(n + 0x100).toString(16).padStart(12, "0")}`,
    trace_id: "0af7651916cd43dd8448eb211c80319c",
    backend_mode: "local",
    ...more,
  };
}
