import type { SpendableDimension } from "@krako/contracts";

/**
 * An amount in every dimension that units can spend, in the order in which a shortage is named (§4): tokens, llm invocations,
 * retries, micro-USD. Whole numbers below 2^53; the bounds of the contract keep every sum of them exact.
 */
export interface Amounts {
  tokens: number;
  llm_invocations: number;
  retries: number;
  cost_usd: number;
}

/** The dimensions of {@link Amounts} in their order. */
export const SPENDABLE: readonly SpendableDimension[] = ["tokens", "llm_invocations", "retries", "cost_usd"];

/** Nothing spent. */
export function noAmounts(): Amounts {
  return { tokens: 0, llm_invocations: 0, retries: 0, cost_usd: 0 };
}

/** Adds `more` to `total` in place. */
export function addAmounts(total: Amounts, more: Readonly<Amounts>): void {
  total.tokens += more.tokens;
  total.llm_invocations += more.llm_invocations;
  total.retries += more.retries;
  total.cost_usd += more.cost_usd;
}
