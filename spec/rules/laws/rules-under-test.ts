// The port through which the laws see an implementation of the rules: the real one, the naive one, or a broken one.

import type { Attempt, ErrorType, Json, Outcome, RunError, Spending } from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";

export type Command =
  | { readonly type: "start" | "cancel" | "duration_passed" | "deadline_passed" }
  | { readonly type: "dispatch" | "retry_due"; readonly unit: string }
  | { readonly type: "attempt_ended"; readonly unit: string; readonly outcome: Outcome }
  | { readonly type: "input_rejected"; readonly unit: string; readonly message: string };

export interface EventSeen {
  readonly event_type: string;
  readonly work_unit_id: string | null;
  readonly attempt_index: number | null;
  readonly payload: { readonly [field: string]: unknown };
}
export type RunStatus = "pending" | "running" | "succeeded" | "failed" | "cancelled";
export type UnitState =
  | "pending"
  | "ready"
  | "running"
  | "retry_wait"
  | "succeeded"
  | "failed"
  | "skipped"
  | "cancelled";
export interface UnitSeen {
  readonly state: UnitState;
  readonly error_type: ErrorType | null;
  readonly dimension: string | null;
  readonly scope: string | null;
  /** null unless the unit succeeded. */
  readonly output: Json;
  readonly escalation: number | null;
  readonly taken: Spending;
  /** Attempts that reached an outcome; those lost with their node and those cancelled in flight left out. */
  readonly attempts: readonly Pick<Attempt, "stages" | "error_type">[];
}
export interface RunSeen {
  readonly status: RunStatus;
  readonly error: RunError | null;
  readonly final_output: Json;
  readonly output_work_unit_id: string | null;
  readonly debited: Spending;
  readonly overrun: Spending;
}
export interface RetryWaiting {
  readonly unit: string;
  readonly delay_ms: number;
}

export interface SessionUnderTest {
  readonly order: readonly string[];
  readonly advance: (command: Command) => readonly EventSeen[];
  /** What follows from events that were recorded and was not recorded itself. */
  readonly resume: () => readonly EventSeen[];
  readonly status: () => RunStatus;
  /** In rank order. */
  readonly ready: () => readonly string[];
  readonly nextReady: () => string | undefined;
  readonly retries: () => readonly RetryWaiting[];
  readonly unit: (id: string) => UnitSeen;
  readonly run: () => RunSeen;
  readonly input: (id: string) => Json;
  readonly stageDigest: () => string;
  readonly resultDigest: () => string;
}
export interface RulesUnderTest {
  readonly open: (graph: TaskGraph, prices: PriceList | null) => SessionUnderTest;
  /** DET-005: the same session from nothing but its events. */
  readonly replay?: (graph: TaskGraph, prices: PriceList | null, events: readonly EventSeen[]) => SessionUnderTest;
}
