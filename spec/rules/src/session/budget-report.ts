import type { BudgetReport } from "@krako/contracts";
import { usd } from "../money/micro-usd.ts";
import type { Session } from "./session.ts";

/**
 * Declared, debited, remaining and overrun of every dimension. `duration` is 0 here, since a session knows no clock: whoever
 * knows when the run began and ended fills it in with {@link withDuration}.
 */
export function budgetReport(session: Session): BudgetReport {
  const { declared } = session.plan;
  const { debited, overrun } = session.book;
  const money = declared.cost_usd === Number.POSITIVE_INFINITY ? null : declared.cost_usd;
  return {
    tokens: count(declared.tokens, debited.tokens, overrun.tokens),
    llm_invocations: count(declared.llm_invocations, debited.llm_invocations, 0),
    retries: count(declared.retries, debited.retries, 0),
    cost_usd: {
      declared: money === null ? null : usd(money),
      debited: usd(debited.cost_usd),
      remaining: money === null ? null : usd(money - debited.cost_usd),
      overrun: usd(overrun.cost_usd),
    },
    duration: count(session.plan.graph.budget.max_duration_ms ?? Number.POSITIVE_INFINITY, 0, 0),
  };
}

/** The report with the time the run took, in milliseconds: debited up to what was declared, the rest overrun. */
export function withDuration(report: BudgetReport, elapsedMs: number): BudgetReport {
  const declared = report.duration.declared ?? Number.POSITIVE_INFINITY;
  const debited = Math.min(elapsedMs, declared);
  return { ...report, duration: count(declared, debited, elapsedMs - debited) };
}

function count(declared: number, debited: number, overrun: number): BudgetReport["tokens"] {
  const limited = declared !== Number.POSITIVE_INFINITY;
  return { declared: limited ? declared : null, debited, remaining: limited ? declared - debited : null, overrun };
}
