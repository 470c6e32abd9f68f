// How a run ended, once nothing of it is left to happen.
import { ABOUT } from "../about.mjs";
import { digestOf, resolvePointer } from "../json.mjs";
import { formatMoney } from "../money.mjs";
import { errorReport } from "./judgement.mjs";
import { budgetReport, telemetryOf, totals, tracesOf } from "./records.mjs";
import { declaredOf } from "./spending.mjs";
import { effective } from "./substitution.mjs";

/** @typedef {import("@krako/contracts").ExecutionResult} ExecutionResult */
/** @typedef {import("@krako/contracts").ErrorReport} ErrorReport */
/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("./run.mjs").RunParts} RunParts */
/** @typedef {{ value: unknown, unitId: string } | null} Answer */

/**
 * @param {RunParts} parts
 * @param {import("./run.mjs").Stop | null} stop
 * @param {string} startedAt
 * @param {number} elapsedMs
 * @returns {ExecutionResult}
 */
export function conclude(parts, stop, startedAt, elapsedMs) {
  const { graph, states, log } = parts;
  const budget = budgetReport(graph.budget, states, elapsedMs);
  const { taken, overrunCost } = totals(states);
  const charged = formatMoney(taken[3] + overrunCost);
  const found = stop === null ? answerOf(graph, states) : null;
  const error = stop?.why === "cancelled" ? null : errorOf(parts, stop, found, charged, elapsedMs);
  const status = stop?.why === "cancelled" ? "cancelled" : error === null ? "succeeded" : "failed";
  const stopReason = error?.stop_reason ?? (status === "cancelled" ? "cancelled" : "success");
  const answer = error === null || graph.policy.failure_policy === "continue_on_error" ? found : null;

  const completedAt =
    error !== null
      ? log.write("execution.session.failed", {}, { error, budget })
      : answer === null
        ? log.write("execution.session.cancelled", {}, { stop_reason: stopReason, budget })
        : log.write(
            "execution.session.completed",
            {},
            { output_work_unit_id: answer.unitId, budget, stop_reason: stopReason },
          );

  const { stages, results } = tracesOf(states);
  const { price_list } = parts.capabilities;
  return structuredClone({
    contract_version: ABOUT.contract_version,
    status,
    stop_reason: stopReason,
    final_output: answer?.value ?? null,
    ...(answer === null ? {} : { output_work_unit_id: answer.unitId }),
    ...(error === null ? {} : { error }),
    telemetry_bundle: telemetryOf(states),
    budget,
    execution_metadata: {
      ...ABOUT,
      graph_id: graph.graph_id,
      request_id: graph.request_id,
      run_id: parts.context.run_id,
      trace_id: parts.context.trace_id,
      graph_digest: parts.digests.graph,
      stage_digest: digestOf(stages),
      result_digest: digestOf(results),
      capabilities_digest: parts.digests.capabilities,
      started_at: startedAt,
      completed_at: completedAt,
      ...(price_list === undefined ? {} : { price_list_version: price_list.version }),
    },
  });
}

/** The first listed output with an effective success (OUT-001). @param {RunParts["graph"]} graph @param {readonly UnitState[]} states @returns {Answer} */
function answerOf({ output }, states) {
  const byId = new Map(states.map((state) => [state.id, state]));
  for (const { work_unit_id, pointer } of output) {
    const state = byId.get(work_unit_id);
    const effect = state === undefined ? null : effective(state);
    if (effect?.status !== "succeeded") continue;
    const value = resolvePointer(effect.output, pointer);
    return value === undefined ? null : { value, unitId: work_unit_id };
  }
  return null;
}

/**
 * @param {RunParts} parts
 * @param {import("./run.mjs").Stop | null} stop
 * @param {Answer} answer
 * @param {string} charged
 * @param {number} elapsedMs
 * @returns {ErrorReport | null}
 */
function errorOf({ graph, states, log }, stop, answer, charged, elapsedMs) {
  if (stop?.why === "deadline") {
    return errorReport(
      { type: "TIMEOUT", message: "The deadline passed before the run was over.", retryable: true },
      charged,
    );
  }
  if (stop?.why === "duration") {
    const available = graph.budget.max_duration_ms ?? 0;
    log.write(
      "budget.breached",
      {},
      { dimension: "duration", scope: "graph", needed: Math.ceil(elapsedMs), available },
    );
    const message = `The run was not over after ${available} ms.`;
    return errorReport(
      { type: "BUDGET_BREACH", message, dimension: "duration", scope: "graph", retryable: false },
      charged,
    );
  }
  const critical = states.find(({ status, edge, unit }) => status === "failed" && !edge && unit.critical);
  const failed = stop?.error ?? critical?.error;
  if (failed !== undefined) return { ...failed, charged };
  return overrunError(graph, states, log, charged) ?? (answer === null ? outputError(charged) : null);
}

/** BUDGET-003: decided once, after the last unit. @param {RunParts["graph"]} graph @param {readonly UnitState[]} states @param {RunParts["log"]} log @param {string} charged @returns {ErrorReport | null} */
function overrunError({ budget }, states, log, charged) {
  const { taken, overrunTokens, overrunCost } = totals(states);
  const [tokens, , , cost] = declaredOf(budget);
  const usedTokens = taken[0] + overrunTokens;
  const usedCost = taken[3] + overrunCost;
  const isTokens = typeof tokens === "number" && usedTokens > tokens;
  if (!isTokens && !(typeof cost === "number" && usedCost > cost)) return null;
  const dimension = isTokens ? "tokens" : "cost_usd";
  const needed = isTokens ? usedTokens : formatMoney(usedCost);
  const available = isTokens ? (tokens ?? 0) : formatMoney(cost ?? 0);
  log.write("budget.breached", {}, { dimension, scope: "graph", needed, available });
  const message = `The run consumed ${needed} of ${dimension} and ${available} were declared.`;
  return errorReport({ type: "BUDGET_BREACH", message, dimension, scope: "graph", retryable: false }, charged);
}

/** @param {string} charged @returns {ErrorReport} */
function outputError(charged) {
  const message = "None of the units listed in output has a value to give at its pointer.";
  return errorReport({ type: "EXECUTION_FAILURE", code: "output_unavailable", message, retryable: false }, charged);
}
