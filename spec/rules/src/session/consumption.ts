import type { Usage } from "./commands.ts";
import type { PlannedUnit } from "./plan.ts";
import { costOf } from "./prices.ts";

/** What an attempt consumed, split into what the budget loses and what went beyond the attempt's limit. */
export interface Consumption {
  /** The model was called. */
  readonly invoked: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly debitedTokens: number;
  readonly debitedCost: number;
  readonly overrunTokens: number;
  readonly overrunCost: number;
  readonly estimated: boolean;
}

const NOTHING_CONSUMED: Consumption = {
  invoked: false,
  tokensIn: 0,
  tokensOut: 0,
  debitedTokens: 0,
  debitedCost: 0,
  overrunTokens: 0,
  overrunCost: 0,
  estimated: false,
};

/** BUDGET-003, BUDGET-007: reported tokens up to the limit are debited, the rest is overrun; unknown consumption is the whole limit. */
export function consumptionOf(planned: PlannedUnit, usage: Usage | null | undefined, started = true): Consumption {
  if (!planned.isModel || !started) return NOTHING_CONSUMED;
  const limit = planned.tokenLimit;
  const reported = believable(usage);
  if (reported === null)
    return {
      ...NOTHING_CONSUMED,
      invoked: true,
      debitedTokens: limit,
      debitedCost: planned.need.cost_usd,
      estimated: true,
    };
  const { tokens_in: tokensIn, tokens_out: tokensOut } = reported;
  const tokens = tokensIn + tokensOut;
  const cost = Math.min(costOf(tokensIn, tokensOut, planned.price), Number.MAX_SAFE_INTEGER);
  const over = tokens > limit;
  const debitedCost = Math.min(cost, planned.need.cost_usd);
  return {
    invoked: true,
    tokensIn,
    tokensOut,
    debitedTokens: Math.min(tokens, limit),
    debitedCost,
    overrunTokens: over ? tokens - limit : 0,
    overrunCost: over ? cost - debitedCost : 0,
    estimated: false,
  };
}

/** Most tokens of one kind that a report is believed to mean: as many as a graph can declare in all. */
const MOST_REPORTED = 100_000_000_000;

/** A report of two whole numbers that are not negative, each cut to what can be counted; anything else says nothing (BUDGET-007). */
function believable(usage: Usage | null | undefined): Usage | null {
  if (!usage || !isCount(usage.tokens_in) || !isCount(usage.tokens_out)) return null;
  return {
    tokens_in: Math.min(usage.tokens_in, MOST_REPORTED),
    tokens_out: Math.min(usage.tokens_out, MOST_REPORTED),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
