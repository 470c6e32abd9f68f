/** Money is a decimal string with six fraction digits outside and whole micro-USD inside; never a fraction of a binary number. */

const SCALE = 6;

/** Whole micro-USD of a contract amount such as `"0.002000"`. */
export function microUsd(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(SCALE, "0").slice(0, SCALE));
}

/** {@link microUsd} as a number, for amounts that the contract bounds below 2^53 (budgets and what is debited from them). */
export function smallMicroUsd(amount: string): number {
  return amount === NOTHING ? 0 : Number(microUsd(amount));
}

const NOTHING = "0.000000";

/** The contract amount of whole micro-USD: always six fraction digits. */
export function usd(micro: bigint | number): string {
  if (micro === 0) return NOTHING;
  const value = BigInt(micro);
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
}

/** `tokens` at a price per thousand, rounded half to even at six digits (BILL-003). */
export function priceHalfEven(tokens: number, microPer1k: bigint): bigint {
  const product = BigInt(tokens) * microPer1k;
  const quotient = product / 1000n;
  const rest = product % 1000n;
  return rest > 500n || (rest === 500n && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** `tokens` at a price per thousand, rounded up: what must be covered before a call (BUDGET-005). */
export function priceUp(tokens: number, microPer1k: bigint): bigint {
  return (BigInt(tokens) * microPer1k + 999n) / 1000n;
}
