// What an attempt took, said once when it ends: to the budget, to its record and to who listens.
import { formatMoney, parseMoney } from "../money.mjs";
import { left } from "./records.mjs";
import { add, nothing } from "./spending.mjs";

/** @typedef {import("./unit-state.mjs").UnitState} UnitState */
/** @typedef {import("./unit-state.mjs").Attempt} Attempt */
/** @typedef {import("../executor.mjs").Outcome} Outcome */
/** @typedef {import("./spending.mjs").Consumption} Consumption */

export class Ledger {
  #parts;
  #taken = nothing();

  /** @param {import("./run.mjs").RunParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @param {UnitState} state @param {number} k @param {Extract<Outcome, { kind: "output" }>} outcome @param {Consumption} consumption */
  answered(state, k, outcome, { tokensIn, tokensOut }) {
    if (state.unit.type !== "llm") return;
    /** @param {"model" | "provider"} field */
    const named = (field) => {
      const name = outcome[field];
      return typeof name === "string" && name.length <= 256 ? { [field]: name } : {};
    };
    const payload = { tokens_in: tokensIn, tokens_out: tokensOut, ...named("model"), ...named("provider") };
    this.#parts.log.write("llm.invocation.completed", { unitId: state.id, attempt: k }, payload);
  }

  /** @param {UnitState} state @param {number} k @param {import("@krako/contracts").ErrorType} errorType @param {string} message @param {Consumption} consumption */
  unanswered(state, k, errorType, message, { tokensIn, tokensOut, estimated }) {
    const { type, model } = state.unit;
    if (type !== "llm" || model === undefined) return;
    this.#parts.log.write(
      "llm.invocation.failed",
      { unitId: state.id, attempt: k },
      {
        error_type: errorType,
        message,
        tokens_in: estimated ? model.max_input_tokens : tokensIn,
        tokens_out: estimated ? model.max_output_tokens : tokensOut,
        estimated,
      },
    );
  }

  /** @param {UnitState} state @param {number} k @param {Consumption} consumption */
  debit(state, k, { debited, tokensIn, tokensOut, overrunTokens, overrunCost, estimated }) {
    const attempt = /** @type {Attempt} */ (state.attempts[k - 1]);
    attempt.telemetry.tokens_in = tokensIn;
    attempt.telemetry.tokens_out = tokensOut;
    attempt.telemetry.estimated = estimated;
    add(state.taken, debited);
    add(this.#taken, debited);
    state.overrunTokens += overrunTokens;
    state.overrunCost += overrunCost;
    // The first attempt of an operation takes nothing.
    if (!state.isModelUnit && k === 1) return;
    const [tokens, invocations, retries, cost] = debited;
    this.#parts.log.write(
      "budget.debited",
      { unitId: state.id, attempt: k },
      {
        invoked_model: state.isModelUnit,
        tokens_in: tokensIn,
        tokens_out: tokensOut,
        tokens,
        llm_invocations: invocations,
        retries,
        cost_usd: formatMoney(cost),
        overrun_tokens: overrunTokens,
        overrun_cost_usd: formatMoney(overrunCost),
        estimated,
        remaining: this.#remaining(),
      },
    );
  }

  /** @returns {import("@krako/contracts").BudgetRemaining} */
  #remaining() {
    const { max_tokens, max_llm_invocations, max_retries, max_cost_usd } = this.#parts.graph.budget;
    const [tokens, invocations, retries, cost] = this.#taken;
    const micro = max_cost_usd === undefined ? undefined : parseMoney(max_cost_usd);
    return {
      tokens: left(max_tokens, tokens),
      llm_invocations: left(max_llm_invocations, invocations),
      retries: left(max_retries, retries),
      cost_usd: micro === undefined ? null : formatMoney(left(micro, cost) ?? 0),
    };
  }
}
