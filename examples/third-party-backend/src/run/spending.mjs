// What attempts need, what units may take at most, and what an attempt took. Amounts are lists, one number per spendable dimension.
import { parseMoney, priceHalfEven, priceUp } from "../money.mjs";

/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {[tokens: number, llmInvocations: number, retries: number, costMicro: number]} Amounts */
/** @typedef {{ input: number, output: number }} Price micro-dollars for 1,000 tokens */
/**
 * @typedef {object} Consumption
 * @property {Amounts} debited
 * @property {number} tokensIn as the provider counted; 0 where that is not known
 * @property {number} tokensOut
 * @property {number} overrunTokens
 * @property {number} overrunCost
 * @property {boolean} estimated
 */

/** @returns {Amounts} */
export const nothing = () => [0, 0, 0, 0];
/** @param {Amounts} into @param {Amounts} more */
export function add(into, more) {
  into[0] += more[0];
  into[1] += more[1];
  into[2] += more[2];
  into[3] += more[3];
}

/** What one unit may spend. */
export class Plan {
  /** Tokens of one attempt (BUDGET-006). */
  limit;
  /** The most it can ever take. @type {Amounts} */
  cap;
  #price;
  #isLlm;

  /** @param {WorkUnit} unit @param {Price} price */
  constructor(unit, price) {
    const { model, budget, retries } = unit;
    this.#price = price;
    this.#isLlm = unit.type === "llm";
    this.limit = model === undefined ? 0 : model.max_input_tokens + model.max_output_tokens;
    const attempts = retries.max_attempts;
    const tokens = Math.min(budget.max_tokens ?? 0, attempts * this.limit);
    // Two roundings an attempt: one micro-dollar each on top of the price of the tokens.
    const cost = Math.min(attempts * this.#limitCost, this.#priceUp(tokens) + attempts);
    this.cap = [
      model === undefined ? 0 : tokens,
      this.#isLlm ? attempts : 0,
      attempts - 1,
      model === undefined ? 0 : cost,
    ];
  }

  /** @param {number} tokens */
  #priceUp(tokens) {
    return priceUp(tokens, Math.max(this.#price.input, this.#price.output));
  }
  get #limitCost() {
    return this.#priceUp(this.limit);
  }

  /** What attempt k has to have covered before it starts. @param {number} k @returns {Amounts} */
  need(k) {
    return [this.limit, this.#isLlm ? 1 : 0, k > 1 ? 1 : 0, this.#limitCost];
  }

  /** What attempt k took. @param {number} k @param {unknown} reported usage as reported @returns {Consumption} */
  consumption(k, reported) {
    const [, invocations, retries, limitCost] = this.need(k);
    if (this.limit === 0) {
      return {
        debited: [0, 0, retries, 0],
        tokensIn: 0,
        tokensOut: 0,
        overrunTokens: 0,
        overrunCost: 0,
        estimated: false,
      };
    }
    const usage = readUsage(reported);
    if (usage === null) {
      const debited = this.need(k);
      return { debited, tokensIn: 0, tokensOut: 0, overrunTokens: 0, overrunCost: 0, estimated: true };
    }
    const { tokensIn, tokensOut } = usage;
    const tokens = Math.min(tokensIn + tokensOut, this.limit);
    const consumedCost = priceHalfEven(tokensIn, this.#price.input) + priceHalfEven(tokensOut, this.#price.output);
    const cost = Math.min(consumedCost, limitCost);
    return {
      debited: [tokens, invocations, retries, cost],
      tokensIn,
      tokensOut,
      overrunTokens: tokensIn + tokensOut - tokens,
      overrunCost: consumedCost - cost,
      estimated: false,
    };
  }
}

/** More than anybody has: a larger report counts as this much, so that sums stay exact. */
const MOST_TOKENS = 100_000_000_000;

/** Two whole numbers, none negative; anything else says nothing. @param {unknown} reported @returns {{ tokensIn: number, tokensOut: number } | null} */
function readUsage(reported) {
  if (typeof reported !== "object" || reported === null) return null;
  const { tokensIn, tokensOut } = /** @type {Record<string, unknown>} */ (reported);
  const [input, output] = [countOf(tokensIn), countOf(tokensOut)];
  return input === null || output === null ? null : { tokensIn: input, tokensOut: output };
}

/** @param {unknown} value @returns {number | null} */
const countOf = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? Math.min(value + 0, MOST_TOKENS) : null;

/** @param {import("@krako/contracts").PriceList | undefined} priceList @param {WorkUnit} unit @returns {Price} */
export function priceOf(priceList, unit) {
  const row = priceList?.tiers.find(({ tier }) => tier === unit.model?.tier);
  return row === undefined
    ? { input: 0, output: 0 }
    : { input: parseMoney(row.input_per_1k), output: parseMoney(row.output_per_1k) };
}

/** What the graph declares, null where it is not limited. @param {import("@krako/contracts").GraphBudget} budget @returns {(number | null)[]} */
export function declaredOf({ max_tokens, max_llm_invocations, max_retries, max_cost_usd }) {
  const cost = max_cost_usd === undefined ? null : parseMoney(max_cost_usd);
  return [max_tokens ?? null, max_llm_invocations ?? null, max_retries ?? null, cost];
}
