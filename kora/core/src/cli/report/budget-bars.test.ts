import type { BudgetReport } from "@krako/contracts";
import { expect, it } from "vitest";
import { bar } from "../views/bar.ts";
import { budgetBars } from "./budget-bars.ts";

const terminal = { isLive: false, columns: 80, rows: 24, write: () => {}, style: (_: unknown, text: string) => text };

it("draws what is declared, debited, left and over, for each dimension in its order", () => {
  const budget: BudgetReport = {
    tokens: { declared: 1_000, debited: 250, remaining: 750, overrun: 0 },
    llm_invocations: { declared: 0, debited: 0, remaining: 0, overrun: 0 },
    retries: { declared: null, debited: 3, remaining: null, overrun: 0 },
    cost_usd: { declared: "0.010000", debited: "0.010000", remaining: "0.000000", overrun: "0.002500" },
    duration: { declared: 60_000, debited: 1, remaining: 59_999, overrun: 0 },
  };
  expect(budgetBars(budget, terminal)).toEqual([
    "  tokens          █████░░░░░░░░░░░░░░░  250 of 1,000 debited, 750 left",
    "  llm_invocations ░░░░░░░░░░░░░░░░░░░░  0 of 0 debited, 0 left",
    "  retries         ····················  3 debited, no limit",
    "  cost_usd        ████████████████████  $0.010000 of $0.010000 debited, $0.000000 left  overrun $0.002500",
    "  duration        █░░░░░░░░░░░░░░░░░░░  1 ms of 60,000 ms debited, 59,999 ms left",
  ]);
});

it("never shows nothing for something, nor all for less", () => {
  expect([bar(0, 4), bar(0.001, 4), bar(0.5, 4), bar(0.999, 4), bar(1, 4), bar(7, 4)]).toEqual([
    "░░░░",
    "█░░░",
    "██░░",
    "███░",
    "████",
    "████",
  ]);
});
