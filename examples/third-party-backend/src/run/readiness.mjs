// What has to be so before a unit may spend anything: activation, then dependencies, then its input, in this order.
import { resolveInput } from "./resolve-input.mjs";
import { effective } from "./substitution.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/**
 * @typedef {{ kind: "wait" }
 *   | { kind: "skip", reason: "not_activated" | "dependency_skipped" }
 *   | { kind: "fail", failure: import("./judgement.mjs").Failure }
 *   | { kind: "ready", input: import("../json.mjs").JsonObject }} Readiness
 */

/** @param {UnitState} state @returns {Readiness} */
export function readinessOf(state) {
  if (state.sources.length > 0) {
    if (!state.sources.every(({ isDecided }) => isDecided)) return { kind: "wait" };
    if (!state.sources.some(({ edge }) => edge?.to === state)) return { kind: "skip", reason: "not_activated" };
  }
  const effects = state.dependencies.map(effective);
  // One failed dependency is enough, whatever becomes of the others.
  if (effects.some((effect) => effect?.status === "failed")) {
    return fail({ type: "DEPENDENCY_FAILURE", message: "A dependency of this unit failed.", retryable: false });
  }
  if (effects.includes(null)) return { kind: "wait" };
  if (effects.some((effect) => effect?.status !== "succeeded")) return { kind: "skip", reason: "dependency_skipped" };

  const resolved = resolveInput(state);
  if ("trouble" in resolved) {
    return fail({ type: "VALIDATION_ERROR", code: "binding_unresolved", message: resolved.trouble, retryable: false });
  }
  return { kind: "ready", input: resolved.input };
}

/** What is wrong with an input that has more tokens than an attempt may take: asked last, before the first call (BUDGET-006). @param {UnitState} state @param {import("../executor.mjs").Executor} executor @returns {import("./judgement.mjs").Failure | null} */
export function oversize({ unit, isLocalOnly, input }, executor) {
  if (unit.model === undefined || input === undefined) return null;
  const most = unit.model.max_input_tokens;
  const tokens = executor.count(unit, isLocalOnly, input);
  if (tokens !== null && tokens <= most) return null;
  // A count that says nothing does not get round the limit.
  const message = `The input has ${tokens ?? "an unknown number of"} tokens and at most ${most} are allowed.`;
  return { type: "VALIDATION_ERROR", code: "input_too_large", message, retryable: false };
}

/** @param {import("./judgement.mjs").Failure} failure @returns {Readiness} */
const fail = (failure) => ({ kind: "fail", failure });
