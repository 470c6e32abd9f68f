// Step 7: what budgets cover, for backends that have models or run units at once. Functions, without a backend around them.

/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {{ tokens: number, llm_invocations: number, retries: number }} Amounts */
/** @typedef {{ unit: WorkUnit, taken: Amounts, isSettled: boolean, attempts: number }} Spender */

/** The fixed limit of one attempt (BUDGET-006): 0 for operations. @param {WorkUnit} unit */
const limitOf = ({ model }) => (model === undefined ? 0 : model.max_input_tokens + model.max_output_tokens);

/** What attempt k has to have covered before it starts. @param {WorkUnit} unit @param {number} k @returns {Amounts} */
export const needOf = (unit, k) => ({
  tokens: limitOf(unit),
  llm_invocations: unit.type === "llm" ? 1 : 0,
  retries: k > 1 ? 1 : 0,
});

/** The most a unit may come to have taken: worst(v). Once it is settled, that is what it took. @param {Spender} spender @returns {Amounts} */
export function worst({ unit, taken, isSettled }) {
  if (isSettled) return taken;
  const attempts = unit.retries.max_attempts;
  return {
    tokens: Math.min(unit.budget.max_tokens ?? 0, attempts * limitOf(unit)),
    llm_invocations: unit.type === "llm" ? attempts : 0,
    retries: attempts - 1,
  };
}

/**
 * What becomes of the next attempt of a unit (BUDGET-005).
 *
 * @param {Partial<Amounts>} declared by the graph; what is absent is not limited
 * @param {readonly Spender[]} earlier ranked before it, settled or not
 * @param {Spender} spender
 * @returns {"start" | "wait" | "breach"}
 */
export function verdictOn(declared, earlier, { unit, taken, attempts }) {
  const need = needOf(unit, attempts + 1);
  // Its own budget is asked first, and waits for nobody.
  if (taken.tokens + need.tokens > (unit.budget.max_tokens ?? Number.POSITIVE_INFINITY)) return "breach";
  for (const dimension of /** @type {const} */ (["tokens", "llm_invocations", "retries"])) {
    if (need[dimension] === 0) continue;
    const before = earlier.reduce((sum, other) => sum + worst(other)[dimension], 0);
    const left = (declared[dimension] ?? Number.POSITIVE_INFINITY) - taken[dimension] - before;
    if (left < need[dimension]) return earlier.every(({ isSettled }) => isSettled) ? "breach" : "wait";
  }
  return "start";
}
