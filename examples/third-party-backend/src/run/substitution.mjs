// Escalation: which edge activates, and what a unit effectively ended with (ESC-004, ESC-005).

import { canonicalText, resolvePointer } from "../json.mjs";
import { parseMoney } from "../money.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("./unit-state.mjs").Edge} Edge */
/** @typedef {import("@krako/contracts").Condition} Condition */

const SPENDABLE = ["tokens", "llm_invocations", "retries", "cost_usd"];

/** The unit whose own result is the effective one of `state`; null while that is not known. @param {UnitState} state @returns {UnitState | null} */
export function effective(state) {
  let here = state;
  while (here.isDecided) {
    if (!here.edge) return here;
    here = here.edge.to;
  }
  return null;
}

/**
 * The first edge that holds; null if none does; undefined while it has to wait for what is left of the budget.
 *
 * @param {UnitState} source settled
 * @param {(number | null)[] | null} remaining per dimension, null where not limited; null as a whole while an earlier unit is not settled
 * @returns {Edge | null | undefined}
 */
export function firstEdge(source, remaining) {
  if (source.status !== "succeeded" && source.status !== "failed") return null;
  for (const edge of source.edges) {
    const onBudget = edge.when.filter(({ type }) => type === "budget_remaining_at_least");
    if (!edge.when.every((condition) => onBudget.includes(condition) || holds(condition, source))) continue;
    if (onBudget.length === 0) return edge;
    if (remaining === null) return undefined;
    if (onBudget.every((condition) => remains(condition, remaining))) return edge;
  }
  return null;
}

/** @param {Condition} condition @param {UnitState} source @returns {boolean} */
function holds(condition, { status, error, output, lastWasInvalid }) {
  switch (condition.type) {
    case "failure":
      return error !== undefined && (condition.error_types?.includes(error.error_type) ?? true);
    case "schema_mismatch":
      return status === "failed" && lastWasInvalid;
    case "confidence_below": {
      if (status !== "succeeded") return false;
      const value = resolvePointer(output, condition.pointer);
      return typeof value !== "number" || value < condition.threshold;
    }
    case "field_equals": {
      if (status !== "succeeded") return false;
      const value = resolvePointer(output, condition.pointer);
      return value !== undefined && canonicalText(value) === canonicalText(condition.value);
    }
    case "budget_remaining_at_least":
      return false;
  }
}

/** @param {Condition} condition @param {(number | null)[]} remaining @returns {boolean} */
function remains(condition, remaining) {
  if (condition.type !== "budget_remaining_at_least") return false;
  const { dimension, amount } = condition;
  const left = remaining[SPENDABLE.indexOf(dimension)] ?? null;
  return left === null || left >= (typeof amount === "string" ? parseMoney(amount) : amount);
}
