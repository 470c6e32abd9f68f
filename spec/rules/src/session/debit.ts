import { usd } from "../money/micro-usd.ts";
import { attemptEvent } from "./attempt-event.ts";
import type { Consumption } from "./consumption.ts";
import type { SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import type { Session, UnitRun } from "./session.ts";

/** The debit of one attempt (all dimensions in one go), or null where nothing was taken. */
export function debitEvent(
  session: Session,
  planned: PlannedUnit,
  run: UnitRun,
  consumption: Consumption,
): SessionEvent | null {
  const retries = run.attempt > 1 ? 1 : 0;
  if (!consumption.invoked && retries === 0) return null;
  const llm_invocations = planned.isLlm && consumption.invoked ? 1 : 0;
  const { declared } = session.plan;
  const { debited } = session.book;
  const left = (limit: number, before: number, now: number): number | null =>
    limit === Number.POSITIVE_INFINITY ? null : limit - before - now;
  const cost = left(declared.cost_usd, debited.cost_usd, consumption.debitedCost);
  return attemptEvent(planned, run, "budget.debited", {
    invoked_model: consumption.invoked,
    tokens_in: consumption.tokensIn,
    tokens_out: consumption.tokensOut,
    tokens: consumption.debitedTokens,
    llm_invocations,
    retries,
    cost_usd: usd(consumption.debitedCost),
    overrun_tokens: consumption.overrunTokens,
    overrun_cost_usd: usd(consumption.overrunCost),
    estimated: consumption.estimated,
    remaining: {
      tokens: left(declared.tokens, debited.tokens, consumption.debitedTokens),
      llm_invocations: left(declared.llm_invocations, debited.llm_invocations, llm_invocations),
      retries: left(declared.retries, debited.retries, retries),
      cost_usd: cost === null ? null : usd(cost),
    },
  });
}
