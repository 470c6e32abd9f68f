import type { ErrorReport } from "@krako/contracts";
import { attemptEvent } from "./attempt-event.ts";
import { failureOf } from "./attempt-failure.ts";
import type { AttemptOutcome } from "./commands.ts";
import { type Consumption, consumptionOf } from "./consumption.ts";
import { debitEvent } from "./debit.ts";
import { type ErrorFacts, errorReport } from "./error-report.ts";
import type { SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import { retryDelayMs } from "./retry-delay.ts";
import type { Session, UnitRun } from "./session.ts";

/**
 * The events of an attempt that ended, in this order: how the model's invocation ended, what it cost, whether the output is valid, and
 * what becomes of the unit. The truth table is in SPEC.md.
 */
export function attemptEnded(
  session: Session,
  planned: PlannedUnit,
  run: UnitRun,
  outcome: AttemptOutcome,
): SessionEvent[] {
  const started = !("started" in outcome) || outcome.started !== false;
  const consumption = consumptionOf(planned, "usage" in outcome ? outcome.usage : undefined, started);
  const failure = failureOf(planned, outcome, consumption);
  const events: SessionEvent[] = [];
  if (planned.isLlm) events.push(invocationEnded(planned, run, outcome, consumption, failure));
  const debit = debitEvent(session, planned, run, consumption);
  if (debit !== null) events.push(debit);
  if (outcome.kind === "output" && consumption.overrunTokens === 0) events.push(validated(planned, run, failure));
  if (failure !== null) events.push(...failed(planned, run, failure, consumption, outcome.kind === "lost", started));
  else if (outcome.kind === "output") events.push(completed(planned, run, outcome, consumption));
  return events;
}

function validated(planned: PlannedUnit, run: UnitRun, failure: ErrorFacts | null): SessionEvent {
  if (failure === null) return attemptEvent(planned, run, "workunit.validated", VALID);
  return attemptEvent(planned, run, "workunit.validated", {
    valid: false,
    violations: [...(failure.violations ?? [])],
  });
}

const VALID = Object.freeze({ valid: true });

function completed(
  planned: PlannedUnit,
  run: UnitRun,
  outcome: Extract<AttemptOutcome, { kind: "output" }>,
  consumption: Consumption,
): SessionEvent {
  return attemptEvent(planned, run, "workunit.completed", {
    output: outcome.output,
    duration_ms: outcome.duration_ms ?? 0,
    tokens_in: consumption.tokensIn,
    tokens_out: consumption.tokensOut,
  });
}

/** The retry that follows, or the end of the unit (RETRY-001, RETRY-002). */
function failed(
  planned: PlannedUnit,
  run: UnitRun,
  failure: ErrorFacts,
  consumption: Consumption,
  lost: boolean,
  started: boolean,
): SessionEvent[] {
  const { id, retries, idempotent } = planned.unit;
  const spent = run.taken.cost_usd + consumption.debitedCost + consumption.overrunCost;
  const report = (facts: Partial<ErrorFacts> = {}): ErrorReport =>
    errorReport({ ...failure, work_unit_id: id, ...facts }, spent);
  const mayRetry = failure.retryable === true && (idempotent || !started);
  if (mayRetry && run.attempt < retries.max_attempts) {
    const delay_ms = retryDelayMs(id, run.attempt, retries.backoff_ms);
    return [attemptEvent(planned, run, "workunit.retry.scheduled", { error: report(), delay_ms, lost })];
  }
  const error = report(mayRetry && retries.max_attempts > 1 ? { stop_reason: "retry_exhausted" } : {});
  const end = attemptEvent(planned, run, "workunit.failed", { error, lost });
  return consumption.overrunTokens > 0 ? [overReported(planned, run, consumption), end] : [end];
}

function overReported(planned: PlannedUnit, run: UnitRun, consumption: Consumption): SessionEvent {
  return attemptEvent(planned, run, "budget.breached", {
    dimension: "tokens",
    scope: "unit",
    needed: consumption.debitedTokens + consumption.overrunTokens,
    available: planned.tokenLimit,
  });
}

function invocationEnded(
  planned: PlannedUnit,
  run: UnitRun,
  outcome: AttemptOutcome,
  consumption: Consumption,
  failure: ErrorFacts | null,
): SessionEvent {
  const tokens = { tokens_in: consumption.tokensIn, tokens_out: consumption.tokensOut };
  if (failure === null || outcome.kind === "output") {
    const { model, provider } = outcome as { model?: string; provider?: string };
    return attemptEvent(planned, run, "llm.invocation.completed", {
      ...tokens,
      ...(model === undefined ? {} : { model }),
      ...(provider === undefined ? {} : { provider }),
    });
  }
  const { error_type, message } = failure;
  return attemptEvent(planned, run, "llm.invocation.failed", {
    error_type,
    message,
    ...tokens,
    estimated: consumption.estimated,
  });
}
