import type { BudgetWarning } from "../../govern/budget-alarm.ts";

/** A warning for people, on one line. */
export function warningLine({ dimension, fraction, used, declared }: BudgetWarning): string {
  const percent = Math.round(fraction * 100);
  return `warning: ${percent} % of the budget is used: ${dimension}, ${said(used, dimension)} of ${said(declared, dimension)}.`;
}

function said(amount: number | string, dimension: string): string {
  if (typeof amount === "string") return `$${amount}`;
  return dimension === "duration" ? `${amount.toLocaleString("en")} ms` : amount.toLocaleString("en");
}
