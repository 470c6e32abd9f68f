import { microUsd } from "@krako/rules";

/** Money as a whole number of micro-dollars, for sums and bars; nothing is 0. A run's money fits a safe integer. */
export function microUsdOf(money: string | null): number {
  return money === null ? 0 : Number(microUsd(money));
}
