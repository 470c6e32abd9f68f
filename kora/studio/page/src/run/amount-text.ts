import type { BudgetDimension } from "@krako/contracts";
import { usd } from "@krako/rules";
import { durationText } from "./duration-text.ts";

/** An amount of a budget dimension as people read it: micro-dollars as dollars, milliseconds as a duration. */
export function amountText(dimension: BudgetDimension, amount: number): string {
  if (dimension === "cost_usd") return `$${usd(amount)}`;
  return dimension === "duration" ? durationText(amount) : amount.toLocaleString("en");
}

/** What people call a dimension. */
export const DIMENSION_NAMES: Readonly<Record<BudgetDimension, string>> = {
  tokens: "Tokens",
  llm_invocations: "LLM calls",
  retries: "Retries",
  cost_usd: "Cost",
  duration: "Time",
};

/** `1 unit`, `2 units`, `2,000 units`. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount.toLocaleString("en")} ${amount === 1 ? noun : plural}`;
}
