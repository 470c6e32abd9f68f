import type { BackendMode, ErrorType, ModelTier, RunStatus, StopReason, UnitStatus, UnitType } from "@krako/contracts";

/** The version of the records, as every record says it. A minor adds members; a major changes what they mean. */
export const TELEMETRY_VERSION = "1.0";

/** What every record says: when (RFC 3339, UTC), and of which run. */
export interface RecordHead {
  readonly version: typeof TELEMETRY_VERSION;
  readonly at: string;
  readonly run_id: string;
  readonly trace_id: string;
  readonly graph_id: string;
}

export interface RunStarted extends RecordHead {
  readonly record: "run.started";
  readonly request_id: string;
  readonly tenant_id: string;
  readonly backend_mode: BackendMode;
  readonly unit_count: number;
}

/** Which attempt of which unit. */
export interface AttemptHead extends RecordHead {
  readonly unit: string;
  readonly unit_type: UnitType;
  readonly operation: string;
  /** Null where it is no model unit. */
  readonly tier: ModelTier | null;
  /** From 1. */
  readonly attempt: number;
}

export interface AttemptStarted extends AttemptHead {
  readonly record: "attempt.started";
}

export interface AttemptEnded extends AttemptHead {
  readonly record: "attempt.ended";
  readonly duration_ms: number;
  readonly stop_reason: StopReason;
  readonly error_type: ErrorType | null;
  /** The short word that the operation or adapter gave for it; null where it gave none. */
  readonly error_code: string | null;
  /** Whether its output satisfied its schema; null where there was none. */
  readonly valid: boolean | null;
  readonly invoked_model: boolean;
  /** The model that answered and who provides it, as they call themselves; null where nobody says. */
  readonly model: string | null;
  readonly provider: string | null;
  readonly tokens_in: number;
  readonly tokens_out: number;
  /** US dollars, overrun included, as a decimal string. */
  readonly cost_usd: string;
  /** Whether the whole limit was debited because the consumption is not known. */
  readonly estimated: boolean;
  readonly lost: boolean;
}

export interface UnitEnded extends RecordHead {
  readonly record: "unit.ended";
  readonly unit: string;
  readonly unit_type: UnitType;
  readonly status: UnitStatus;
  readonly stop_reason: StopReason;
  readonly error_type: ErrorType | null;
  readonly attempts: number;
}

/** A unit that ended, and the unit that stands in for it. */
export interface UnitEscalated extends RecordHead {
  readonly record: "unit.escalated";
  readonly unit: string;
  readonly to: string;
}

export interface RunEnded extends RecordHead {
  readonly record: "run.ended";
  readonly status: RunStatus;
  readonly stop_reason: StopReason;
  readonly error_type: ErrorType | null;
  readonly duration_ms: number;
  readonly model_calls: number;
  readonly tokens: number;
  readonly llm_invocations: number;
  readonly retries: number;
  readonly cost_usd: string;
}

/**
 * What sinks are told of a run: ids, kinds, counts, times and money. Never an input, an output, a prompt or a message: nothing
 * that a user, an operation or a model wrote in its own words, but for the names of operations and models.
 */
export type TelemetryRecord = RunStarted | AttemptStarted | AttemptEnded | UnitEnded | UnitEscalated | RunEnded;
