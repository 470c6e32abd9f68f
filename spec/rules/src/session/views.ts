import type { BudgetReport, ErrorReport, RunStatus, StopReason, UnitState } from "@krako/contracts";
import type { JsonObject, JsonValue } from "../ports.ts";
import type { Amounts } from "./amounts.ts";
import { budgetReport } from "./budget-report.ts";
import { resolveInput } from "./input.ts";
import { selectOutput } from "./output.ts";
import type { PlannedUnit } from "./plan.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { type AttemptRecord, isEnded, type Session, type UnitRun, unitOf } from "./session.ts";

/** A unit as anyone outside may see it. */
export interface UnitView {
  readonly state: UnitState;
  readonly error: ErrorReport | null;
  readonly output: JsonValue | undefined;
  /** Index among the graph's escalations of the edge this unit activated; null if none or not decided. */
  readonly escalation_index: number | null;
  /** What its attempts took from the graph's budget; cost in micro-USD. */
  readonly taken: Readonly<Amounts>;
  readonly attempts: readonly AttemptRecord[];
  /** The unit whose result stands for this one's; null while unknown. */
  readonly effective: string | null;
}

/** The unit's state, result and spending. Throws a TypeError for an id the graph does not have. */
export function unitView(session: Session, id: string): UnitView {
  const { planned, run } = unitOf(session, id);
  return {
    state: run.state,
    error: run.error,
    output: run.output,
    escalation_index: planned.edges[run.activated]?.index ?? null,
    taken: run.taken,
    attempts: run.attempts,
    effective: session.plan.order[run.effective] ?? null,
  };
}

/** An ended run as a whole. */
export interface RunView {
  readonly status: RunStatus;
  readonly stop_reason: StopReason;
  readonly error: ErrorReport | null;
  readonly final_output: JsonValue;
  readonly output_work_unit_id: string | null;
  readonly budget: BudgetReport;
}

/** Status, error, answer and budget of an ended session; throws a TypeError while it is running. */
export function runView(session: Session): RunView {
  if (!isEnded(session)) throw new TypeError("The session has not ended.");
  const status = session.status as RunStatus;
  const output = hasAnswer(session) ? selectOutput(session) : null;
  return {
    status,
    stop_reason: status === "succeeded" ? "success" : (session.error?.stop_reason ?? "cancelled"),
    error: session.error,
    final_output: output?.ok ? output.value : null,
    output_work_unit_id: output?.ok ? output.work_unit_id : null,
    budget: budgetReport(session),
  };
}

/** A run cut short has no answer, even where the cut came when everything else had settled. */
function hasAnswer({ runs, plan, failure }: Session): boolean {
  const wasCutByFailure = failure >= 0 && plan.graph.policy.failure_policy === "fail_fast";
  return !wasCutByFailure && runs.every((run) => run.state !== "cancelled");
}

/** The least-ranked unit whose next attempt may start now; it stays ready until it is dispatched. */
export function nextReady(session: Session): string | undefined {
  if (isEnded(session)) return undefined;
  for (let rank = session.ready.peek(); rank >= 0; rank = session.ready.peek()) {
    if ((session.runs[rank] as UnitRun).state === "ready") return session.plan.order[rank];
    session.ready.pop();
  }
  return undefined;
}

/**
 * Takes the least-ranked ready unit off the queue without dispatching it: its holder now owes it a `dispatch` or an `input_rejected`,
 * unless the session ends first. For executors that keep queues of their own.
 */
export function takeReady(session: Session): string | undefined {
  const id = nextReady(session);
  session.ready.pop();
  return id;
}

/** Every unit whose next attempt may start now, in canonical order. */
export function readyUnits(session: Session): string[] {
  return session.plan.order.filter((_, rank) => (session.runs[rank] as UnitRun).state === "ready");
}

/** The next attempt of a unit that waits for its retry delay. */
export interface WaitingRetry {
  readonly unit: string;
  readonly attempt_index: number;
  readonly delay_ms: number;
}

/** Units in `retry_wait` whose delay has not been reported over, with the least delay the contract asks for (RETRY-004). */
export function retriesWaiting(session: Session): WaitingRetry[] {
  return session.runs.flatMap((run, rank) => {
    if (run.state !== "retry_wait" || run.due) return [];
    const { unit } = session.plan.units[rank] as PlannedUnit;
    return [
      {
        unit: unit.id,
        attempt_index: run.attempt + 1,
        delay_ms: retryDelayMs(unit.id, run.attempt, unit.retries.backoff_ms),
      },
    ];
  });
}

/** Attempts of a unit begun so far; after a dispatch, the index of the attempt that runs. */
export function attemptsBegun(session: Session, id: string): number {
  return unitOf(session, id).run.attempt;
}

/** The input of a unit with its bindings applied; a TypeError before the unit is ready, while what it binds to is not known. */
export function resolvedInput(session: Session, id: string): JsonObject {
  const { planned, run } = unitOf(session, id);
  if (planned.unit.bindings.length === 0) return planned.unit.input as JsonObject;
  if (run.input !== undefined) return run.input;
  // After a rebuild it is found again: it follows from results that are in the record.
  const resolved = resolveInput(session, planned);
  if (!resolved.ok) throw new TypeError(`The input of unit "${id}" is not known: ${resolved.message}`);
  run.input = resolved.input;
  return run.input;
}
