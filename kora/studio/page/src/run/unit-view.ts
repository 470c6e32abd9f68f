import type {
  ErrorReport,
  ErrorType,
  ModelTier,
  Money,
  NodeAgreement,
  StopReason,
  UnitId,
  UnitState,
  Violation,
  WorkUnit,
} from "@krako/contracts";

/** A call of an `llm` unit to its model. Times are milliseconds from the beginning of the run. */
export interface ModelCall {
  readonly startedMs: number;
  /** Null while it is under way. */
  readonly endedMs: number | null;
  readonly tier: ModelTier;
  readonly maxInputTokens: number;
  readonly maxOutputTokens: number;
  readonly model: string | null;
  readonly provider: string | null;
  readonly failure: { readonly errorType: ErrorType; readonly message: string } | null;
}

/** What an attempt took of the graph's budget. */
export interface Debit {
  readonly invokedModel: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly tokens: number;
  readonly llmInvocations: number;
  readonly retries: number;
  readonly costUsd: Money;
  readonly overrunTokens: number;
  readonly overrunCostUsd: Money;
  /** Whether the whole limit was debited because the consumption is not known. */
  readonly estimated: boolean;
}

/** One try at a unit. Times are milliseconds from the beginning of the run. */
export interface AttemptView {
  /** From 1. */
  readonly index: number;
  /** When a fabric assigned it to a node; null where nothing is assigned. */
  readonly scheduledMs: number | null;
  readonly node: string | null;
  /** Null where it was assigned and has not started. */
  readonly startedMs: number | null;
  readonly endedMs: number | null;
  /** How it ended; null while it is under way. */
  readonly ended: "succeeded" | "failed" | "cancelled" | null;
  readonly stopReason: StopReason | null;
  readonly error: ErrorReport | null;
  /** Whether its output satisfied the schema; null where there was none. */
  readonly valid: boolean | null;
  readonly violations: readonly Violation[];
  readonly agreement: NodeAgreement | null;
  readonly lost: boolean;
  /** How long the next attempt waits at least; null where none follows. */
  readonly retryDelayMs: number | null;
  readonly call: ModelCall | null;
  readonly debit: Debit | null;
  readonly cpuSeconds: string | null;
}

/** An escalation edge that a unit activated. */
export interface TakenEscalation {
  /** Position in `TaskGraph.escalations`. */
  readonly index: number;
  readonly to: UnitId;
  readonly atMs: number;
}

/** All that the events so far say of a unit. Replaced, never changed. */
export interface UnitView {
  readonly unit: WorkUnit;
  readonly state: UnitState;
  readonly stopReason: StopReason | null;
  readonly skippedBecause: "not_activated" | "dependency_skipped" | null;
  readonly error: ErrorReport | null;
  readonly attempts: readonly AttemptView[];
  readonly escalation: TakenEscalation | null;
  /** Present once it succeeded; a succeeded unit's output may be null. */
  readonly output: { readonly value: unknown } | null;
  /** When it settled, in milliseconds from the beginning of the run. */
  readonly settledMs: number | null;
  /** Positions of its events among those of the run. */
  readonly events: readonly number[];
}

/** A unit of which nothing has happened. */
export function pendingUnit(unit: WorkUnit): UnitView {
  return {
    unit,
    state: "pending",
    stopReason: null,
    skippedBecause: null,
    error: null,
    attempts: [],
    escalation: null,
    output: null,
    settledMs: null,
    events: [],
  };
}

/** An attempt of which nothing is known but its number. */
export function newAttempt(index: number): AttemptView {
  return {
    index,
    scheduledMs: null,
    node: null,
    startedMs: null,
    endedMs: null,
    ended: null,
    stopReason: null,
    error: null,
    valid: null,
    violations: [],
    agreement: null,
    lost: false,
    retryDelayMs: null,
    call: null,
    debit: null,
    cpuSeconds: null,
  };
}
