// Whether the budgets cover the next attempt of a unit in full (BUDGET-002, BUDGET-005).

/** @typedef {{ dimension: (typeof DIMENSIONS)[number], scope: "unit" | "graph", needed: number, available: number }} Shortfall */

const DIMENSIONS = /** @type {const} */ (["tokens", "llm_invocations", "retries", "cost_usd"]);

/**
 * The first dimension that is short; the unit's own budget is asked before the graph's.
 *
 * @param {import("./unit-state.mjs").UnitState} state
 * @param {number} k the attempt
 * @param {readonly (number | null)[]} declared by the graph, null where not limited
 * @param {import("./spending.mjs").Amounts} before what earlier-ranked units have taken, or may still take
 * @returns {Shortfall | null}
 */
export function shortfall({ plan, taken, unit }, k, declared, before) {
  const need = plan.need(k);
  const own = unit.budget.max_tokens;
  if (own !== undefined && need[0] > 0 && taken[0] + need[0] > own) {
    return { dimension: "tokens", scope: "unit", needed: need[0], available: own - taken[0] };
  }
  for (const [at, dimension] of DIMENSIONS.entries()) {
    const limit = declared[at] ?? null;
    const needed = need[at] ?? 0;
    if (limit === null || needed === 0) continue;
    const available = limit - (taken[at] ?? 0) - (before[at] ?? 0);
    if (available < needed) return { dimension, scope: "graph", needed, available };
  }
  return null;
}
