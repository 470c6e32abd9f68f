// What is said of a run when it is over: telemetry, traces, and what became of the budget.
import { formatMoney, parseMoney } from "../money.mjs";
import { add, nothing } from "./spending.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */

/** @param {readonly UnitState[]} states @returns {import("@krako/contracts").TelemetryBundle} */
export function telemetryOf(states) {
  const tasks = states.map(taskOf);
  /** @param {(task: import("@krako/contracts").TaskTelemetry) => number} of */
  const sum = (of) => tasks.reduce((total, task) => total + of(task), 0);
  return {
    tasks,
    total_tokens: sum(({ tokens_in, tokens_out }) => tokens_in + tokens_out),
    total_latency_ms: sum(({ duration_ms }) => duration_ms),
    model_invocation_count: sum(({ attempts }) => attempts.filter(({ invoked_model }) => invoked_model).length),
    deterministic_task_count: states.filter(({ isModelUnit, attempts }) => !isModelUnit && attempts.length > 0).length,
  };
}

/** @param {UnitState} state @returns {import("@krako/contracts").TaskTelemetry} */
function taskOf({ unit, status, stopReason, validation, error, edge, attempts }) {
  const records = attempts.map(({ telemetry }) => telemetry);
  /** @param {"duration_ms" | "tokens_in" | "tokens_out"} field */
  const sum = (field) => records.reduce((total, record) => total + record[field], 0);
  return {
    task_id: unit.id,
    task_type: unit.type,
    status: status ?? "cancelled",
    stop_reason: stopReason,
    duration_ms: sum("duration_ms"),
    tokens_in: sum("tokens_in"),
    tokens_out: sum("tokens_out"),
    retry_count: Math.max(0, attempts.length - 1),
    validation_status: validation,
    ...(error === undefined ? {} : { error }),
    ...(edge ? { escalation_index: edge.index } : {}),
    attempts: records,
  };
}

/** @param {readonly UnitState[]} states @returns {{ stages: import("@krako/contracts").StageTrace, results: import("@krako/contracts").ResultTrace }} */
export function tracesOf(states) {
  const units = states.map(({ unit, status, error, edge, attempts }) => ({
    work_unit_id: unit.id,
    status: status ?? "cancelled",
    error_type: error?.error_type ?? null,
    dimension: error?.dimension ?? null,
    scope: error?.scope ?? null,
    escalation_index: edge?.index ?? null,
    attempts: attempts
      .filter(({ isOver }) => isOver)
      .map(({ telemetry }) => ({ stages: telemetry.stages, error_type: telemetry.error_type ?? null })),
  }));
  const results = units.map((unit, at) => ({ ...unit, output: states[at]?.output ?? null }));
  return { stages: { units }, results: { units: results } };
}

/** What all units together took. @param {readonly UnitState[]} states */
export function totals(states) {
  const taken = nothing();
  let [overrunTokens, overrunCost] = [0, 0];
  for (const state of states) {
    add(taken, state.taken);
    overrunTokens += state.overrunTokens;
    overrunCost += state.overrunCost;
  }
  return { taken, overrunTokens, overrunCost };
}

/**
 * @param {import("@krako/contracts").GraphBudget} budget
 * @param {readonly UnitState[]} states
 * @param {number} elapsedMs
 * @returns {import("@krako/contracts").BudgetReport}
 */
export function budgetReport(budget, states, elapsedMs) {
  const { taken, overrunTokens, overrunCost } = totals(states);
  const [tokens, invocations, retries, cost] = taken;
  const elapsed = Math.max(0, Math.floor(elapsedMs));
  const duration = Math.min(elapsed, budget.max_duration_ms ?? elapsed);
  const declaredCost = budget.max_cost_usd ?? null;
  return {
    tokens: counted(budget.max_tokens, tokens, overrunTokens),
    llm_invocations: counted(budget.max_llm_invocations, invocations, 0),
    retries: counted(budget.max_retries, retries, 0),
    cost_usd: {
      declared: declaredCost,
      debited: formatMoney(cost),
      remaining: declaredCost === null ? null : formatMoney(left(parseMoney(declaredCost), cost) ?? 0),
      overrun: formatMoney(overrunCost),
    },
    duration: counted(budget.max_duration_ms, duration, elapsed - duration),
  };
}

/** What is left of a dimension, never less than nothing (BUDGET-001). @param {number | undefined} declared @param {number} debited @returns {number | null} */
export const left = (declared, debited) => (declared === undefined ? null : Math.max(0, declared - debited));

/** @param {number | undefined} declared @param {number} debited @param {number} overrun */
function counted(declared, debited, overrun) {
  return { declared: declared ?? null, debited, remaining: left(declared, debited), overrun };
}
