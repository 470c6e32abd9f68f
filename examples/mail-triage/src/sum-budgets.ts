import type { BudgetReport, CountBudgetReport, MoneyBudgetReport } from "@krako/contracts";
import { microUsd, usd } from "@krako/rules";

/** The budgets of many runs as one; a dimension is limited only if every run limits it. */
export function sumBudgets(reports: readonly BudgetReport[]): BudgetReport {
  return {
    tokens: sumCounts(reports.map(({ tokens }) => tokens)),
    llm_invocations: sumCounts(reports.map(({ llm_invocations }) => llm_invocations)),
    retries: sumCounts(reports.map(({ retries }) => retries)),
    cost_usd: sumMoney(reports.map(({ cost_usd }) => cost_usd)),
    duration: sumCounts(reports.map(({ duration }) => duration)),
  };
}

function sumCounts(reports: readonly CountBudgetReport[]): CountBudgetReport {
  return {
    declared: sumOrNull(reports.map(({ declared }) => declared)),
    debited: sum(reports.map(({ debited }) => debited)),
    remaining: sumOrNull(reports.map(({ remaining }) => remaining)),
    overrun: sum(reports.map(({ overrun }) => overrun)),
  };
}

function sumMoney(reports: readonly MoneyBudgetReport[]): MoneyBudgetReport {
  const total = (amounts: readonly (string | null)[]): string | null =>
    amounts.length === 0 || amounts.includes(null)
      ? null
      : usd((amounts as readonly string[]).reduce((sum, amount) => sum + microUsd(amount), 0n));
  return {
    declared: total(reports.map(({ declared }) => declared)),
    debited: total(reports.map(({ debited }) => debited)) ?? usd(0n),
    remaining: total(reports.map(({ remaining }) => remaining)),
    overrun: total(reports.map(({ overrun }) => overrun)) ?? usd(0n),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  return amounts.length === 0 || amounts.includes(null) ? null : sum(amounts as readonly number[]);
}
