// What a run says of itself when it is over: pure functions from the states of its units to the documents of the contract.
import { createHash } from "node:crypto";
import { UNIT_TYPE_TABLE } from "@krako/contracts/tables";
import canonicalize from "canonicalize";

/**
 * Where one unit of a run is.
 *
 * @typedef {object} State
 * @property {import("@krako/contracts").WorkUnit} unit
 * @property {import("@krako/contracts").UnitStatus} status
 * @property {import("@krako/contracts").StopReason} stopReason
 * @property {import("@krako/contracts").ErrorReport} [error]
 * @property {any} [output] its own, once it is valid
 * @property {number | null} edge the escalation edge it activated
 * @property {import("@krako/contracts").ValidationStatus} validation
 * @property {import("@krako/contracts").AttemptTelemetry[]} attempts
 */
/** @typedef {Pick<import("@krako/contracts").ExecutionResult, "status" | "stop_reason" | "final_output" | "output_work_unit_id" | "error">} End */

/** @param {unknown} value @returns {string} SHA-256 of its RFC 8785 form */
export const digestOf = (value) =>
  createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");

/** @param {readonly State[]} states in canonical order @returns {import("@krako/contracts").TelemetryBundle} */
export function telemetryOf(states) {
  const tasks = states.map(taskOf);
  return {
    tasks,
    total_tokens: sum(tasks, (task) => task.tokens_in + task.tokens_out),
    total_latency_ms: sum(tasks, (task) => task.duration_ms),
    model_invocation_count: sum(tasks, (task) => task.attempts.filter((attempt) => attempt.invoked_model).length),
    deterministic_task_count: tasks.filter((task) => task.attempts.length > 0).length,
  };
}

/** @param {State} state @returns {import("@krako/contracts").TaskTelemetry} */
const taskOf = ({ unit, status, stopReason, error, edge, validation, attempts }) => ({
  task_id: unit.id,
  task_type: unit.type,
  status,
  stop_reason: stopReason,
  duration_ms: sum(attempts, (attempt) => attempt.duration_ms),
  tokens_in: 0,
  tokens_out: 0,
  retry_count: Math.max(0, attempts.length - 1),
  validation_status: validation,
  ...(error === undefined ? {} : { error }),
  ...(edge === null ? {} : { escalation_index: edge }),
  attempts,
});

/** Both digests are taken of these. An attempt that was cut off is in neither. @param {readonly State[]} states in canonical order */
export function tracesOf(states) {
  const units = states.map(({ unit, status, error, edge, attempts }) => ({
    work_unit_id: unit.id,
    status,
    error_type: error?.error_type ?? null,
    dimension: error?.dimension ?? null,
    scope: error?.scope ?? null,
    escalation_index: edge,
    attempts: attempts
      .filter(({ stages }) => !stages.includes("TASK_CANCELLED"))
      .map(({ stages, error_type }) => ({ stages, error_type: error_type ?? null })),
  }));
  const outputs = units.map((unit, at) => ({ ...unit, output: states[at]?.output ?? null }));
  return { stages: { units }, results: { units: outputs } };
}

/** @param {import("@krako/contracts").GraphBudget} budget @param {readonly State[]} states @param {number} elapsedMs @returns {import("@krako/contracts").BudgetReport} */
export function budgetOf(budget, states, elapsedMs) {
  const retries = sum(states, ({ attempts }) => Math.max(0, attempts.length - 1));
  const duration = Math.min(Math.floor(elapsedMs), budget.max_duration_ms ?? Number.POSITIVE_INFINITY);
  /** @param {number | undefined} declared @param {number} debited @param {number} overrun */
  const count = (declared, debited, overrun = 0) => ({
    declared: declared ?? null,
    debited,
    remaining: declared === undefined ? null : declared - debited,
    overrun,
  });
  return {
    tokens: count(budget.max_tokens, 0),
    llm_invocations: count(budget.max_llm_invocations, 0),
    retries: count(budget.max_retries, retries),
    cost_usd: { declared: null, debited: "0.000000", remaining: null, overrun: "0.000000" },
    duration: count(budget.max_duration_ms, duration, Math.floor(elapsedMs) - duration),
  };
}

/**
 * @param {{ graph: import("@krako/contracts").TaskGraph, context: import("@krako/contracts").ExecutionContext, capabilities: import("@krako/contracts").BackendCapabilities }} given
 * @param {readonly State[]} states in canonical order
 * @param {End} end
 * @param {{ startedAt: string, elapsedMs: number }} time
 * @returns {import("@krako/contracts").ExecutionResult}
 */
export function resultOf({ graph, context, capabilities }, states, end, { startedAt, elapsedMs }) {
  const { stages, results } = tracesOf(states);
  return structuredClone({
    contract_version: "1.0",
    ...end,
    telemetry_bundle: telemetryOf(states),
    budget: budgetOf(graph.budget, states, elapsedMs),
    execution_metadata: {
      backend: capabilities.backend,
      backend_version: capabilities.backend_version,
      interface_version: capabilities.interface_version,
      contract_version: "1.0",
      graph_id: graph.graph_id,
      request_id: graph.request_id,
      run_id: context.run_id,
      trace_id: context.trace_id,
      graph_digest: digestOf(graph),
      stage_digest: digestOf(stages),
      result_digest: digestOf(results),
      capabilities_digest: digestOf(capabilities),
      started_at: startedAt,
      completed_at: new Date().toISOString(),
    },
  });
}

/** @param {State} state @returns {import("@krako/contracts").AttemptTelemetry} an attempt that has just started */
export const newAttempt = ({ unit, attempts }) => ({
  attempt_index: attempts.length + 1,
  started_at: new Date().toISOString(),
  duration_ms: 0,
  stages: [UNIT_TYPE_TABLE[unit.type].stage],
  stop_reason: "cancelled",
  tokens_in: 0,
  tokens_out: 0,
  invoked_model: false,
  estimated: false,
  lost: false,
});

/** @template T @param {readonly T[]} list @param {(each: T) => number} of */
const sum = (list, of) => list.reduce((total, each) => total + of(each), 0);
