import type { ModelTier, PriceList, WorkUnit } from "@krako/contracts";
import { microUsd, priceHalfEven, priceUp } from "../money/micro-usd.ts";

/** Micro-USD per thousand tokens of one tier. */
export interface TierPrice {
  readonly input: bigint;
  readonly output: bigint;
}

/** The tier prices of a list, read once per plan. */
export function tierPrices(list: PriceList | undefined): ReadonlyMap<ModelTier, TierPrice> {
  return new Map(
    (list?.tiers ?? []).map((tier) => [
      tier.tier,
      { input: microUsd(tier.input_per_1k), output: microUsd(tier.output_per_1k) },
    ]),
  );
}

/** The price that applies to a unit's attempts; null where no price applies (no list, no model, tier not listed). */
export function priceOf(unit: WorkUnit, prices: ReadonlyMap<ModelTier, TierPrice>): TierPrice | null {
  return (unit.model && prices.get(unit.model.tier)) ?? null;
}

/** What an attempt with a token limit must be able to pay: the limit at the higher of the two prices, rounded up. */
export function costNeed(tokenLimit: number, price: TierPrice | null): number {
  if (price === null) return 0;
  return Number(priceUp(tokenLimit, price.input > price.output ? price.input : price.output));
}

/** What reported tokens cost; each direction is rounded half to even. */
export function costOf(tokensIn: number, tokensOut: number, price: TierPrice | null): number {
  return price === null ? 0 : Number(priceHalfEven(tokensIn, price.input) + priceHalfEven(tokensOut, price.output));
}
