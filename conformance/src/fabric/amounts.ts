// Money and quantities in whole millionths, and the roundings of the contract; nothing here is a floating number.
import type { ExecutionEvent, LedgerRow, PriceList, WorkUnit } from "@krako/contracts";

const SCALE = 1_000_000n;

/** Millionths of a decimal with up to six digits after the point. */
export const micros = (text: string): bigint => {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * SCALE + BigInt(fraction.padEnd(6, "0").slice(0, 6) || "0");
  return text.startsWith("-") ? -value : value;
};

export const moneyText = (value: bigint): string => {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? "-" : ""}${size / SCALE}.${String(size % SCALE).padStart(6, "0")}`;
};

/** `amount / by`, half to even. */
const rounded = (amount: bigint, by: bigint): bigint => {
  const floor = amount / by;
  const twice = (amount % by) * 2n;
  return floor + (twice > by || (twice === by && floor % 2n === 1n) ? 1n : 0n);
};

const PER_TOKENS = 1_000n;

/**
 * What a billed row may cost. CPU: quantity times price. Tokens: input and output each rounded, and never more than the limit of the
 * attempt at the higher price, rounded up. Where the descriptor states no prices, as the row's own price has it.
 */
export const amountsOf = (
  { quantity, unit_price, line_item, attempt_index }: LedgerRow,
  unit: WorkUnit,
  prices: PriceList | null,
  events: readonly ExecutionEvent[],
): readonly string[] => {
  if (line_item === "workunit_cpu") {
    const price = prices?.cpu_per_second ?? unit_price;
    return [moneyText(rounded(micros(quantity) * micros(price), SCALE))];
  }
  const done = events.find(
    (event) =>
      event.event_type === "workunit.completed" &&
      event.work_unit_id === unit.id &&
      event.attempt_index === attempt_index,
  );
  const tier = prices?.tiers.find((each) => each.tier === unit.model?.tier);
  if (prices === null || done?.event_type !== "workunit.completed")
    return [moneyText(rounded(micros(quantity) * micros(unit_price), PER_TOKENS * SCALE))];
  if (tier === undefined) return ["0.000000"];
  const { tokens_in, tokens_out } = done.payload;
  const [input, output] = [micros(tier.input_per_1k), micros(tier.output_per_1k)];
  const sides = rounded(BigInt(tokens_in) * input, PER_TOKENS) + rounded(BigInt(tokens_out) * output, PER_TOKENS);
  const limit = BigInt((unit.model?.max_input_tokens ?? 0) + (unit.model?.max_output_tokens ?? 0));
  const exact = limit * (input > output ? input : output);
  const most = exact / PER_TOKENS + (exact % PER_TOKENS > 0n ? 1n : 0n);
  return [moneyText(sides < most ? sides : most)];
};
