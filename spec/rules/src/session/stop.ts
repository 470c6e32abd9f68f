import type { ErrorReport, StopReason } from "@krako/contracts";
import { usd } from "../money/micro-usd.ts";
import type { Batch } from "./batch.ts";
import { budgetReport } from "./budget-report.ts";
import { type Consumption, consumptionOf } from "./consumption.ts";
import { debitEvent } from "./debit.ts";
import { errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import { isSettled, type Session, type UnitRun } from "./session.ts";

/** Why a run ends before every unit has settled. */
export type StopCause = "cancel" | "duration" | "deadline" | "fail_fast";

const UNIT_STOP_REASON: Readonly<Record<StopCause, StopReason>> = {
  cancel: "cancelled",
  fail_fast: "cancelled",
  duration: "budget_exhausted",
  deadline: "timed_out",
};

/**
 * The events that cancel every unit which has not settled, in canonical order. What a model attempt in flight consumes is not
 * known, so its whole limit is debited (BUDGET-007). The run's own last event follows once these are applied: {@link stopped}.
 */
export function cancelUnsettled(batch: Batch, cause: StopCause): void {
  const { session } = batch;
  const stop_reason = UNIT_STOP_REASON[cause];
  for (let rank = 0; rank < session.runs.length; rank += 1) {
    const run = session.runs[rank] as UnitRun;
    if (isSettled(run.state)) continue;
    const planned = session.plan.units[rank] as PlannedUnit;
    const running = run.state === "running";
    if (running) batch.addAll(cutShort(session, planned, run));
    batch.add({
      event_type: "workunit.cancelled",
      work_unit_id: planned.unit.id,
      attempt_index: running ? run.attempt : null,
      payload: { stop_reason },
    });
  }
}

function cutShort(session: Session, planned: PlannedUnit, run: UnitRun): SessionEvent[] {
  const consumption: Consumption = consumptionOf(planned, null);
  const events: SessionEvent[] = [];
  if (planned.isLlm)
    events.push({
      event_type: "llm.invocation.failed",
      work_unit_id: planned.unit.id,
      attempt_index: run.attempt,
      payload: {
        error_type: "EXECUTION_FAILURE",
        message: `Unit "${planned.unit.id}": the run ended while the model was being called.`,
        tokens_in: 0,
        tokens_out: 0,
        estimated: true,
      },
    });
  const debit = debitEvent(session, planned, run, consumption);
  if (debit !== null) events.push(debit);
  return events;
}

/** The last event of a run that was stopped. */
export function stopped(session: Session, cause: StopCause): SessionEvent {
  const budget = budgetReport(session);
  if (cause === "cancel")
    return {
      event_type: "execution.session.cancelled",
      work_unit_id: null,
      attempt_index: null,
      payload: { stop_reason: "cancelled", budget },
    };
  return {
    event_type: "execution.session.failed",
    work_unit_id: null,
    attempt_index: null,
    payload: { error: runError(session, cause), budget },
  };
}

function runError(session: Session, cause: Exclude<StopCause, "cancel">): ErrorReport {
  switch (cause) {
    case "fail_fast":
      return failureOfRun(session);
    case "duration":
      return errorReport(
        {
          error_type: "BUDGET_BREACH",
          dimension: "duration",
          scope: "graph",
          message: `The run took longer than its max_duration_ms of ${session.plan.graph.budget.max_duration_ms ?? 0}.`,
        },
        spent(session),
      );
    case "deadline":
      return errorReport(
        { error_type: "TIMEOUT", message: "The run's deadline passed before it ended." },
        spent(session),
      );
    default:
      return cause satisfies never;
  }
}

/** The error of a run whose earliest critical failure is known: that unit's error, with what the whole run has cost. */
export function failureOfRun(session: Session): ErrorReport {
  const { error } = session.runs[session.failure] as UnitRun;
  return { ...(error as ErrorReport), charged: usd(spent(session)) };
}

/** Micro-USD the run has cost so far, overrun included. */
export function spent(session: Session): number {
  return Math.min(session.book.debited.cost_usd + session.book.overrun.cost_usd, Number.MAX_SAFE_INTEGER);
}
