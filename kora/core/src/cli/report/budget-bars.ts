import type { BudgetReport, CountBudgetReport, MoneyBudgetReport } from "@krako/contracts";
import { BUDGET_DIMENSIONS } from "@krako/contracts/tables";
import type { Terminal } from "../terminal.ts";
import { bar } from "../views/bar.ts";

const WIDTH = 20;

/** A line per dimension: how much of what was declared is used up, what is left, and what went over. */
export function budgetBars(budget: BudgetReport, terminal: Terminal): string[] {
  return BUDGET_DIMENSIONS.map((dimension) => {
    const { declared, debited, remaining, overrun } = texts(budget[dimension], dimension);
    const name = dimension.padEnd(16);
    const over = overrun === null ? "" : terminal.style("red", `  overrun ${overrun}`);
    if (declared === null)
      return `  ${name}${terminal.style("dim", "·".repeat(WIDTH))}  ${debited} debited, no limit${over}`;
    const share = shareOf(budget[dimension]);
    const style = share >= 1 ? "red" : share >= 0.8 ? "yellow" : "green";
    return `  ${name}${terminal.style(style, bar(share, WIDTH))}  ${debited} of ${declared} debited, ${remaining} left${over}`;
  });
}

interface Texts {
  readonly declared: string | null;
  readonly debited: string;
  readonly remaining: string | null;
  readonly overrun: string | null;
}

function texts(report: CountBudgetReport | MoneyBudgetReport, dimension: string): Texts {
  const say = (amount: number | string): string =>
    typeof amount === "string"
      ? `$${amount}`
      : dimension === "duration"
        ? `${amount.toLocaleString("en")} ms`
        : amount.toLocaleString("en");
  return {
    declared: report.declared === null ? null : say(report.declared),
    debited: say(report.debited),
    remaining: report.remaining === null ? null : say(report.remaining),
    overrun: Number(report.overrun) === 0 ? null : say(report.overrun),
  };
}

/** For drawing only: how much is used up, 0 to 1. A limit of nothing is used up when something was taken. */
function shareOf({ declared, debited }: CountBudgetReport | MoneyBudgetReport): number {
  const limit = Number(declared);
  const used = Number(debited);
  return limit === 0 ? (used > 0 ? 1 : 0) : used / limit;
}
