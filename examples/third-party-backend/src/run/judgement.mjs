// What the outcome of an attempt means, before anybody acts on it.
import { ERROR_TYPE_TABLE, UNIT_TYPE_TABLE } from "@krako/contracts/tables";
import { copyJson, freezeDeep } from "../json.mjs";
import { outputCheck } from "../output-schema.mjs";

/** @typedef {import("../executor.mjs").Outcome} Outcome */
/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("@krako/contracts").ErrorType} ErrorType */
/** @typedef {import("@krako/contracts").Stage} Stage */
/**
 * @typedef {object} Failure
 * @property {ErrorType} type
 * @property {import("@krako/contracts").StopReason} [stopReason] if it is not the usual one of its type
 * @property {string | undefined} [code]
 * @property {string} message
 * @property {boolean} retryable whether the same request may succeed another time
 * @property {import("@krako/contracts").BudgetDimension} [dimension]
 * @property {import("@krako/contracts").BudgetScope} [scope]
 */
/**
 * @typedef {object} Judgement
 * @property {Stage[]} stages
 * @property {Failure | null} failure
 * @property {import("../json.mjs").Json | undefined} output valid
 * @property {{ valid: boolean, violations?: import("@krako/contracts").Violation[] } | null} validated null if nothing was checked
 */

/**
 * @param {UnitState} state
 * @param {Outcome} outcome
 * @param {import("./spending.mjs").Consumption} consumption
 * @param {import("@krako/contracts").Limits} limits
 * @returns {Judgement}
 */
export function judge({ unit }, outcome, consumption, limits) {
  const opening = UNIT_TYPE_TABLE[unit.type].stage;
  /** @param {Failure} failure @returns {Judgement} */
  const unchecked = (failure) => ({ stages: [opening, "TASK_FAILED"], failure, output: undefined, validated: null });

  if (consumption.overrunTokens > 0) {
    return unchecked({
      type: "BUDGET_BREACH",
      code: "usage_over_limit",
      message: `The provider reports ${consumption.overrunTokens} tokens more than an attempt may take.`,
      dimension: "tokens",
      scope: "unit",
      retryable: false,
    });
  }
  if (outcome.kind === "timeout") {
    return unchecked({
      type: "TIMEOUT",
      message: `The attempt took longer than ${unit.budget.timeout_ms} ms.`,
      retryable: true,
    });
  }
  if (outcome.kind === "error") {
    const what = unit.model === undefined ? "operation" : "model";
    const { code, retryable } = outcome;
    return unchecked({
      type: "EXECUTION_FAILURE",
      code,
      message: `The ${what} failed${code === undefined ? "" : `: ${code}`}.`,
      retryable,
    });
  }

  const { copy, faults } = copyJson(outcome.output, {
    maxDepth: limits.max_json_depth,
    maxBytes: limits.max_output_bytes,
  });
  const [fault] = faults;
  const verdict =
    fault === undefined
      ? outputCheck(unit.output_schema)(copy)
      : { valid: false, pointer: fault.pointer, message: fault.message };
  if (verdict.valid) {
    const stages = /** @type {Stage[]} */ ([opening, "SCHEMA_VALIDATION", "TASK_COMPLETED"]);
    return { stages, failure: null, output: freezeDeep(copy), validated: { valid: true } };
  }
  const { pointer, message } = /** @type {{ pointer: string, message: string }} */ (verdict);
  const violation = {
    rule: "SCHEMA-001",
    pointer,
    message,
    mend: "Give an output that satisfies the output schema of the unit.",
  };
  return {
    stages: [opening, "SCHEMA_VALIDATION", "TASK_FAILED"],
    failure: {
      type: "VALIDATION_ERROR",
      code: "output_invalid",
      message: "The output does not satisfy its schema.",
      retryable: unit.model !== undefined,
    },
    output: undefined,
    validated: { valid: false, violations: [violation] },
  };
}

/** Whether a failure is of a kind that is retried (RETRY-003, RETRY-007). @param {UnitState} state @param {Failure} failure @returns {boolean} */
export function isRetried({ isModelUnit }, { type, retryable }) {
  switch (ERROR_TYPE_TABLE[type].retried) {
    case "always":
      return true;
    case "when marked retryable":
      return retryable;
    case "model units only":
      return isModelUnit;
    case "never":
      return false;
  }
}

/** The least delay before attempt k + 1, for whatever share the hash would have added (RETRY-004). @param {UnitState} state @param {number} k @returns {number} */
export function retryDelay({ unit }, k) {
  return Math.min(30_000, Math.ceil(unit.retries.backoff_ms * 2 ** (k - 1) * 1.2));
}

/**
 * @param {Failure} failure
 * @param {string} charged
 * @param {string} [unitId]
 * @returns {import("@krako/contracts").ErrorReport}
 */
export function errorReport({ type, stopReason, code, message, retryable, dimension, scope }, charged, unitId) {
  return {
    error_type: type,
    stop_reason: stopReason ?? ERROR_TYPE_TABLE[type].stop_reason,
    ...(code === undefined ? {} : { code }),
    message,
    ...(unitId === undefined ? {} : { work_unit_id: unitId }),
    ...(dimension === undefined ? {} : { dimension }),
    ...(scope === undefined ? {} : { scope }),
    retryable,
    charged,
  };
}
