import type { BudgetDimension, BudgetReport, CountBudgetReport, MoneyBudgetReport } from "@krako/contracts";
import { BUDGET_DIMENSIONS } from "@krako/contracts/tables";
import { microUsdOf } from "./micro-usd-of.ts";
import type { RunView } from "./run-view.ts";

/** What was taken of one dimension of a graph's budget. `cost_usd` in micro-dollars, `duration` in milliseconds. */
export interface BudgetBar {
  readonly dimension: BudgetDimension;
  /** Null where it is not limited. */
  readonly declared: number | null;
  readonly debited: number;
  readonly remaining: number | null;
  readonly overrun: number;
  /** How much of what was declared is used up, 0 to 1; null where it is not limited. A limit of 0 is used up once something was taken. */
  readonly share: number | null;
}

/** A bar for every dimension: from the report in the result of a run, else from what its attempts took so far. */
export function budgetBars(view: RunView, report: BudgetReport | null, nowMs: number): readonly BudgetBar[] {
  if (report !== null) return BUDGET_DIMENSIONS.map((dimension) => reported(dimension, report[dimension]));
  const { taken, graph } = view;
  const declared = graph.budget;
  return [
    soFar("tokens", declared.max_tokens, taken.tokens, taken.overrunTokens),
    soFar("llm_invocations", declared.max_llm_invocations, taken.llm_invocations, 0),
    soFar("retries", declared.max_retries, taken.retries, 0),
    soFar(
      "cost_usd",
      declared.max_cost_usd === undefined ? undefined : microUsdOf(declared.max_cost_usd),
      taken.microUsd,
      taken.overrunMicroUsd,
    ),
    soFar("duration", declared.max_duration_ms, nowMs, 0),
  ];
}

function reported(dimension: BudgetDimension, report: CountBudgetReport | MoneyBudgetReport): BudgetBar {
  const number = (amount: number | string): number => (typeof amount === "string" ? microUsdOf(amount) : amount);
  const declared = report.declared === null ? null : number(report.declared);
  const debited = number(report.debited);
  const remaining = report.remaining === null ? null : number(report.remaining);
  return { dimension, declared, debited, remaining, overrun: number(report.overrun), share: share(declared, debited) };
}

function soFar(dimension: BudgetDimension, limit: number | undefined, debited: number, overrun: number): BudgetBar {
  const declared = limit ?? null;
  const remaining = declared === null ? null : Math.max(0, declared - debited);
  return { dimension, declared, debited, remaining, overrun, share: share(declared, debited) };
}

function share(declared: number | null, debited: number): number | null {
  if (declared === null) return null;
  return declared === 0 ? (debited > 0 ? 1 : 0) : Math.min(1, debited / declared);
}
