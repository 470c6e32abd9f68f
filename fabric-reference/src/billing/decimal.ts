import { Decimal as Base } from "decimal.js";

/** Digits that are kept inside. Every product of a quantity and a price of the contract has fewer. */
const INNER_DIGITS = 28;

/** Digits after the point of every amount and quantity of the contract. */
export const SCALE = 6;

/** Decimal arithmetic of billing: 28 digits inside, half to even at the rim (BILL-003). A constructor of our own, so that nobody else's settings matter. */
export const Decimal: typeof Base = Base.clone({
  precision: INNER_DIGITS,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9_000_000,
  toExpPos: 9_000_000,
  defaults: true,
});

export type Decimal = Base;

/** Rounded half to even at scale 6, written with exactly six fraction digits. */
export function atScale(value: Decimal): string {
  return value.toFixed(SCALE, Base.ROUND_HALF_EVEN);
}
