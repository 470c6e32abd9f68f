import type { ModelTier, PriceList } from "@krako/contracts";
import { microUsd, priceHalfEven, priceUp, usd } from "@krako/rules";

/**
 * The arithmetic of billing a second time, in whole millionths: an audit must not repeat a mistake of what it audits.
 */

const MILLION = 1_000_000n;

/** What CPU seconds cost at a price, half to even. */
export function recomputeCpu(cpuSeconds: string, list: PriceList): string {
  const product = microUsd(cpuSeconds) * microUsd(list.cpu_per_second);
  const quotient = product / MILLION;
  const twice = 2n * (product % MILLION);
  return usd(twice > MILLION || (twice === MILLION && quotient % 2n === 1n) ? quotient + 1n : quotient);
}

/** What tokens cost; `limit` is the attempt's, or null where it is not known. */
export function recomputeTokens(
  tokensIn: number,
  tokensOut: number,
  tier: ModelTier | null,
  limit: number | null,
  list: PriceList,
): string {
  const price = list.tiers.find((each) => each.tier === tier);
  if (price === undefined) return usd(0);
  const [input, output] = [microUsd(price.input_per_1k), microUsd(price.output_per_1k)];
  const sides = priceHalfEven(tokensIn, input) + priceHalfEven(tokensOut, output);
  const most = limit === null ? sides : priceUp(limit, input > output ? input : output);
  return usd(sides < most ? sides : most);
}
