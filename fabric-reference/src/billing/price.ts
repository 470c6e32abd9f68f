import type { ModelTier } from "@krako/contracts";
import { atScale, Decimal } from "./decimal.ts";
import type { Rates, TierRate } from "./price-book.ts";

/** Most CPU seconds of one attempt that are believed: the longest time limit on 1,024 cores. */
export const MAX_CPU_SECONDS = "88473600.000000";

/** What a ledger row says of a quantity: each a decimal string with six fraction digits. */
export interface Priced {
  /** CPU seconds or tokens. */
  readonly quantity: string;
  /** US dollars for a CPU second or for 1,000 tokens. */
  readonly unitPrice: string;
  /** US dollars. */
  readonly amount: string;
}

/** Tokens of one attempt, and what bounds their price. */
export interface MeteredTokens {
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly tier: ModelTier | null;
  /** Input and output limit of the attempt together; null where it is not known. */
  readonly limit: number | null;
}

/** CPU seconds times the price of one, half to even at scale 6 (BILL-003). More than {@link MAX_CPU_SECONDS} count as that many. */
export function priceCpu(cpuSeconds: string, rates: Rates): Priced {
  const seconds = Decimal.min(cpuSeconds, MAX_CPU_SECONDS);
  return {
    quantity: atScale(seconds),
    unitPrice: atScale(rates.cpuPerSecond),
    amount: atScale(seconds.times(rates.cpuPerSecond)),
  };
}

/**
 * What an attempt's tokens cost, as the contract's `PriceList` says: tokens of input and of output, each rounded half to even, and
 * never more than the attempt's whole limit at the higher price, rounded up. A tier without a price costs nothing.
 */
export function priceTokens(tokens: MeteredTokens, rates: Rates): Priced {
  const { tokensIn, tokensOut, tier, limit } = tokens;
  const quantity = atScale(new Decimal(tokensIn).plus(tokensOut));
  const rate = tier === null ? undefined : rates.tiers.get(tier);
  if (rate === undefined) return { quantity, unitPrice: NOTHING, amount: NOTHING };
  const sides = cost(tokensIn, rate.input).plus(cost(tokensOut, rate.output));
  const most = limit === null ? sides : costOfLimit(limit, rate);
  return {
    quantity,
    unitPrice: atScale(blended(tokensIn, tokensOut, rate)),
    amount: atScale(Decimal.min(sides, most)),
  };
}

export const NOTHING = "0.000000";
const PER = 1_000;
const MICRO = new Decimal("0.000001");

function cost(tokens: number, per1k: Decimal): Decimal {
  return new Decimal(atScale(new Decimal(tokens).times(per1k).dividedBy(PER)));
}

function costOfLimit(limit: number, { input, output }: TierRate): Decimal {
  const exact = new Decimal(limit).times(Decimal.max(input, output)).dividedBy(PER);
  return exact.toNearest(MICRO, Decimal.ROUND_UP);
}

/** The mean price of 1,000 of these tokens; where there are none, that of input. */
function blended(tokensIn: number, tokensOut: number, { input, output }: TierRate): Decimal {
  const tokens = new Decimal(tokensIn).plus(tokensOut);
  if (tokens.isZero() || input.equals(output)) return input;
  return input.times(tokensIn).plus(output.times(tokensOut)).dividedBy(tokens);
}
