import type {
  BudgetBreachedPayload,
  ErrorReport,
  ExecutionEvent,
  SessionState,
  StopReason,
  TaskGraph,
  UnitId,
  UnitState,
} from "@krako/contracts";
import type { UnitGlance } from "../graph/unit-glance.ts";
import type { UnitView } from "./unit-view.ts";

/** What a run has taken so far, added up over its attempts. Money in micro-dollars. */
export interface Taken {
  readonly tokens: number;
  readonly llm_invocations: number;
  readonly retries: number;
  readonly microUsd: number;
  readonly overrunTokens: number;
  readonly overrunMicroUsd: number;
  /** Attempts that called a model, of either kind. */
  readonly modelCalls: number;
  /** Attempts whose whole limit was debited because their consumption is not known. */
  readonly estimated: number;
}

/** All that the events so far say of a run: the same for a live run, a kept one, and one that was interrupted. Replaced, never changed. */
export interface RunView {
  readonly graph: TaskGraph;
  /** In the order of the document. */
  readonly units: ReadonlyMap<UnitId, UnitView>;
  readonly glances: ReadonlyMap<UnitId, UnitGlance>;
  readonly counts: Readonly<Record<UnitState, number>>;
  /** In order, without gaps. The array grows; `eventCount` says how far this view goes. */
  readonly events: readonly ExecutionEvent[];
  readonly eventCount: number;
  readonly state: SessionState;
  readonly stopReason: StopReason | null;
  /** Milliseconds since 1970 of its first event; null before it. */
  readonly startedAt: number | null;
  /** Milliseconds from the beginning to the latest event. */
  readonly lastMs: number;
  /** Milliseconds from the beginning to its end; null before it. */
  readonly endedMs: number | null;
  readonly taken: Taken;
  readonly breaches: readonly (BudgetBreachedPayload & { readonly unit: UnitId | null })[];
  readonly error: ErrorReport | null;
  /** The unit listed in `output` that the answer was taken for. */
  readonly outputUnit: UnitId | null;
}

/** Units that have ended. */
export function settledCount({ counts }: RunView): number {
  return counts.succeeded + counts.failed + counts.skipped + counts.cancelled;
}
