import type { ErrorReport, ErrorType, SessionState, UnitState } from "@krako/contracts";
import { IntHeap } from "../order/int-heap.ts";
import type { JsonObject, JsonValue } from "../ports.ts";
import { type Amounts, noAmounts } from "./amounts.ts";
import { BudgetBook } from "./budget-book.ts";
import type { Plan, PlannedUnit } from "./plan.ts";

/** An attempt that ended, as far as meaning goes. */
export interface AttemptRecord {
  readonly error_type: ErrorType | null;
  /** An output was produced and checked against the schema. */
  readonly validated: boolean;
  /** Lost with its node: counted, but not in the trace. */
  readonly lost: boolean;
}

/** Not decided yet which of a unit's edges is activated, if any. */
export const UNDECIDED = -2;
/** Decided: no edge is activated. */
export const NO_EDGE = -1;

/** What has become of one unit. Changed by `evolve` and `examine` only. */
export interface UnitRun {
  state: UnitState;
  /** Attempts begun. */
  attempt: number;
  /** The retry delay is over (only in `retry_wait`). */
  due: boolean;
  taken: Amounts;
  /** Input with its bindings applied; undefined until then, or when there is nothing to bind. */
  input: JsonObject | undefined;
  output: JsonValue | undefined;
  error: ErrorReport | null;
  /** The last attempt's output failed its schema. */
  schemaMismatch: boolean;
  /** The running attempt's output was checked. */
  validated: boolean;
  attempts: AttemptRecord[];
  /** Position of the activated edge among the unit's own, {@link NO_EDGE} or {@link UNDECIDED}. */
  activated: number;
  /** The activation has been announced by its event. */
  announced: boolean;
  /** Rank of the unit whose result stands for this one's, -1 while unknown (ESC-005). */
  effective: number;
  /** Sources that have not settled and decided. */
  sourcesOpen: number;
  activatedBySource: boolean;
  /** Dependencies whose effective result is not known. */
  dependenciesOpen: number;
  dependencyFailed: boolean;
  dependencySkipped: boolean;
  /** What was left of the declared budget once everything up to this unit had settled; kept only where an edge asks. */
  remainingThen: Readonly<Amounts> | null;
}

/**
 * One run of a plan. Owned by one caller at a time and changed in place, but only by events: the same plan and events always
 * give the same session (see SPEC.md).
 */
export interface Session {
  readonly plan: Plan;
  readonly runs: UnitRun[];
  readonly book: BudgetBook;
  /** Ranks that became ready; may hold some that are not any more. */
  readonly ready: IntHeap;
  /** Ranks to examine. Derived: it could be recomputed by examining every unit. */
  readonly agenda: number[];
  /** Ranks whose activated edge is to be announced, before anything on the agenda. */
  readonly announcements: number[];
  status: SessionState;
  /** Units not settled. */
  open: number;
  /** Least rank that has not settled. */
  frontier: number;
  /** What the units below the frontier took. */
  readonly takenBelowFrontier: Amounts;
  /** Rank of the earliest critical failure without an activated edge, -1 if there is none. */
  failure: number;
  /** The run's own error, once it has failed. */
  error: ErrorReport | null;
}

const NOTHING: Amounts = Object.freeze(noAmounts());
const NO_ATTEMPTS: AttemptRecord[] = Object.freeze([]) as unknown as AttemptRecord[];

/** A session in which nothing has happened. */
export function createSession(plan: Plan): Session {
  return {
    plan,
    runs: plan.units.map(newRun),
    book: new BudgetBook(plan),
    ready: new IntHeap(plan.units.length),
    agenda: [],
    announcements: [],
    status: "pending",
    open: plan.units.length,
    frontier: 0,
    takenBelowFrontier: noAmounts(),
    failure: -1,
    error: null,
  };
}

function newRun(unit: PlannedUnit): UnitRun {
  return {
    state: "pending",
    attempt: 0,
    due: false,
    taken: NOTHING,
    input: undefined,
    output: undefined,
    error: null,
    schemaMismatch: false,
    validated: false,
    attempts: NO_ATTEMPTS,
    activated: UNDECIDED,
    announced: false,
    effective: -1,
    sourcesOpen: unit.sources.length,
    activatedBySource: false,
    dependenciesOpen: unit.dependencies.length,
    dependencyFailed: false,
    dependencySkipped: false,
    remainingThen: null,
  };
}

/** The amounts of a unit that may be added to: its own from the first debit on. */
export function ownAmounts(run: UnitRun): Amounts {
  if (run.taken === NOTHING) run.taken = noAmounts();
  return run.taken;
}

/** The record of a unit that succeeded at once: most units share it. */
const SUCCEEDED_AT_ONCE: AttemptRecord[] = Object.freeze([
  Object.freeze({ error_type: null, validated: true, lost: false }),
]) as unknown as AttemptRecord[];

/** Notes an ended attempt. */
export function recordAttempt(run: UnitRun, record: AttemptRecord): void {
  if (run.attempts === NO_ATTEMPTS) run.attempts = [record];
  else run.attempts.push(record);
}

/** Notes the attempt with which a unit succeeds; nothing is noted after it. */
export function recordSuccess(run: UnitRun): void {
  if (run.attempts === NO_ATTEMPTS && run.validated) run.attempts = SUCCEEDED_AT_ONCE;
  else recordAttempt(run, { error_type: null, validated: run.validated, lost: false });
}

/** Whether a state is one of the four final ones. */
export function isSettled(state: UnitState): boolean {
  return state === "succeeded" || state === "failed" || state === "skipped" || state === "cancelled";
}

/** Whether the session has ended. */
export function isEnded(session: Session): boolean {
  return session.status !== "pending" && session.status !== "running";
}

/** The planned unit and its run, or a TypeError that names the id. */
export function unitOf(session: Session, id: string): { planned: PlannedUnit; run: UnitRun } {
  const rank = session.plan.rankOf.get(id);
  if (rank === undefined) throw new TypeError(`The graph has no unit "${id}".`);
  return { planned: session.plan.units[rank] as PlannedUnit, run: session.runs[rank] as UnitRun };
}
