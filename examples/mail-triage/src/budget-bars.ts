import type { BudgetReport } from "@krako/contracts";
import { BUDGET_DIMENSIONS } from "@krako/contracts/tables";

const WIDTH = 20;

/** A bar per dimension: how much of what the graphs declared was used. */
export function budgetBars(budget: BudgetReport): string[] {
  return BUDGET_DIMENSIONS.map((dimension) => {
    const { declared, debited, remaining, overrun } = budget[dimension];
    const over = Number(overrun) === 0 ? "" : `, overrun ${overrun}`;
    if (declared === null)
      return `  ${dimension.padEnd(16)}${"·".repeat(WIDTH)}  ${said(debited)} debited, no limit${over}`;
    const share = Number(declared) === 0 ? 0 : Number(debited) / Number(declared);
    const filled = share > 0 ? Math.min(WIDTH, Math.max(1, Math.round(share * WIDTH))) : 0;
    return `  ${dimension.padEnd(16)}${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}  ${said(debited)} of ${said(declared)} debited, ${said(remaining ?? 0)} left${over}`;
  });
}

function said(amount: number | string): string {
  return typeof amount === "string" ? `$${amount}` : amount.toLocaleString("en");
}
