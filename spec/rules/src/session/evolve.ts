import type { ErrorType, WorkUnit } from "@krako/contracts";
import { smallMicroUsd } from "../money/micro-usd.ts";
import type { SessionEvent } from "./events.ts";
import { ownAmounts, recordAttempt, recordSuccess, type Session, type UnitRun } from "./session.ts";
import { settle } from "./settle.ts";

/**
 * Applies one event to a session, in place. Depends on nothing but the two; events that say where or how something ran rather
 * than what it meant (placement, claims, invocations, breaches) leave the session as it is.
 */
export function evolve(session: Session, event: SessionEvent): void {
  switch (event.event_type) {
    case "execution.session.started":
      session.status = "running";
      putRootsOnAgenda(session);
      return;
    case "execution.session.completed":
      session.status = "succeeded";
      return;
    case "execution.session.failed":
      session.status = "failed";
      session.error = event.payload.error;
      return;
    case "execution.session.cancelled":
      session.status = "cancelled";
      return;
    default:
      if (event.work_unit_id !== null) evolveUnit(session, event.work_unit_id, event);
  }
}

function putRootsOnAgenda(session: Session): void {
  for (let rank = 0; rank < session.runs.length; rank += 1) {
    const run = session.runs[rank] as UnitRun;
    if (run.dependenciesOpen === 0 && run.sourcesOpen === 0) session.agenda.push(rank);
  }
}

function evolveUnit(session: Session, id: WorkUnit["id"], event: SessionEvent): void {
  const rank = session.plan.rankOf.get(id);
  if (rank === undefined) throw new TypeError(`The event names unit "${id}", which the graph does not have.`);
  const run = session.runs[rank] as UnitRun;
  switch (event.event_type) {
    case "workunit.started":
      run.state = "running";
      run.attempt = event.attempt_index ?? run.attempt + 1;
      run.due = false;
      run.validated = false;
      return;
    case "budget.debited": {
      const { tokens, llm_invocations, retries, cost_usd, overrun_tokens, overrun_cost_usd } = event.payload;
      const amounts = { tokens, llm_invocations, retries, cost_usd: smallMicroUsd(cost_usd) };
      const taken = ownAmounts(run);
      taken.tokens += amounts.tokens;
      taken.llm_invocations += amounts.llm_invocations;
      taken.retries += amounts.retries;
      taken.cost_usd += amounts.cost_usd;
      session.book.debit(amounts, overrun_tokens, smallMicroUsd(overrun_cost_usd));
      return;
    }
    case "workunit.validated":
      run.validated = true;
      run.schemaMismatch = !event.payload.valid;
      return;
    case "workunit.completed":
      recordSuccess(run);
      run.state = "succeeded";
      run.output = event.payload.output as NonNullable<UnitRun["output"]>;
      settle(session, rank);
      return;
    case "workunit.retry.scheduled":
      endAttempt(run, event.payload.error.error_type, event.payload.lost);
      run.state = "retry_wait";
      return;
    case "workunit.failed":
      if (event.attempt_index !== null) endAttempt(run, event.payload.error.error_type, event.payload.lost);
      run.state = "failed";
      run.error = event.payload.error;
      settle(session, rank);
      return;
    case "workunit.skipped":
      run.state = "skipped";
      settle(session, rank);
      return;
    case "workunit.cancelled":
      run.state = "cancelled";
      session.open -= 1;
      return;
    case "workunit.escalated":
      run.announced = true;
      return;
    default:
      return;
  }
}

function endAttempt(run: UnitRun, errorType: ErrorType, lost: boolean): void {
  recordAttempt(run, { error_type: errorType, validated: run.validated, lost });
  if (!run.validated) run.schemaMismatch = false;
}
