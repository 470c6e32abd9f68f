import type { Money, StopReason, UnitState } from "@krako/contracts";

/** What a node of the graph shows of its unit: folded from the events so far, the same for a live run and a kept one. */
export interface UnitGlance {
  readonly state: UnitState;
  /** Why it ended; null until it has. */
  readonly stopReason: StopReason | null;
  /** Attempts that were begun. */
  readonly attempts: number;
  /** When its first attempt began, in milliseconds from the beginning of the run; null where none has. */
  readonly startedMs: number | null;
  /** When it settled, in milliseconds from the beginning of the run; null until it has. */
  readonly endedMs: number | null;
  /** From its first attempt to its end, waits between attempts included, in milliseconds; null until both are known. */
  readonly durationMs: number | null;
  /** Tokens debited so far. */
  readonly tokens: number;
  /** US dollars debited so far. */
  readonly costUsd: Money;
  /** Position in `TaskGraph.escalations` of the edge that it activated; null where it activated none. */
  readonly escalationTaken: number | null;
}
