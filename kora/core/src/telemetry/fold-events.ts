import type { BackendMode, ErrorReport, ExecutionEvent, StopReason, TaskGraph, WorkUnit } from "@krako/contracts";
import { microUsd, usd } from "@krako/rules";
import {
  type AttemptEnded,
  type AttemptHead,
  type RecordHead,
  TELEMETRY_VERSION,
  type TelemetryRecord,
} from "./telemetry-record.ts";

/** What a run is besides its graph. */
export interface RunFacts {
  readonly run_id: string;
  readonly trace_id: string;
  readonly backend_mode: BackendMode;
}

/** An attempt that goes on: what is known of it so far. */
type OpenAttempt = {
  -readonly [Name in
    | "valid"
    | "invoked_model"
    | "model"
    | "provider"
    | "tokens_in"
    | "tokens_out"
    | "cost_usd"
    | "estimated"]: AttemptEnded[Name];
} & { readonly startedAt: number };

type Started = { readonly at: number } | null;

const NOTHING: readonly TelemetryRecord[] = [];

/**
 * Turns the events of one run into telemetry records, one event at a time and in order: the only way records come about,
 * whether the run is live, on another machine, or read from a file. Remembers no more than what is under way.
 */
export class EventFold {
  readonly #units: ReadonlyMap<string, WorkUnit>;
  readonly #facts: RunFacts;
  readonly #graph: TaskGraph;
  readonly #open = new Map<string, OpenAttempt>();
  readonly #attempts = new Map<string, number>();
  #started: Started = null;
  #modelCalls = 0;

  constructor(graph: TaskGraph, facts: RunFacts) {
    this.#graph = graph;
    this.#facts = facts;
    this.#units = new Map(graph.work_units.map((unit) => [unit.id, unit]));
  }

  /** The records that an event leads to. An event that says nothing new of the run, or of a unit nobody knows, leads to none. */
  add(event: ExecutionEvent): readonly TelemetryRecord[] {
    switch (event.event_type) {
      case "execution.session.started":
        this.#started = { at: Date.parse(event.timestamp) };
        return [
          {
            record: "run.started",
            ...this.#head(event),
            request_id: this.#graph.request_id,
            tenant_id: this.#graph.tenant_id,
            backend_mode: this.#facts.backend_mode,
            unit_count: this.#graph.work_units.length,
          },
        ];
      case "execution.session.completed":
        return [this.#runEnded(event, "succeeded", event.payload.stop_reason, null)];
      case "execution.session.failed":
        return [this.#runEnded(event, "failed", event.payload.error.stop_reason, event.payload.error)];
      case "execution.session.cancelled":
        return [this.#runEnded(event, "cancelled", event.payload.stop_reason, null)];
      default: {
        const unit = event.work_unit_id === null ? undefined : this.#units.get(event.work_unit_id);
        return unit === undefined ? NOTHING : this.#ofUnit(unit, event);
      }
    }
  }

  #ofUnit(unit: WorkUnit, event: ExecutionEvent): readonly TelemetryRecord[] {
    const open = this.#open.get(unit.id);
    switch (event.event_type) {
      case "workunit.started":
        this.#open.set(unit.id, openedAt(Date.parse(event.timestamp)));
        this.#attempts.set(unit.id, (this.#attempts.get(unit.id) ?? 0) + 1);
        return [{ record: "attempt.started", ...this.#attemptHead(unit, event) }];
      case "llm.invocation.completed":
        if (open !== undefined) {
          open.model = event.payload.model ?? null;
          open.provider = event.payload.provider ?? null;
        }
        return NOTHING;
      case "budget.debited":
        if (event.payload.invoked_model) this.#modelCalls += 1;
        if (open !== undefined) debit(open, event.payload);
        return NOTHING;
      case "workunit.validated":
        if (open !== undefined) open.valid = event.payload.valid;
        return NOTHING;
      case "workunit.escalated":
        return [{ record: "unit.escalated", ...this.#head(event), unit: unit.id, to: event.payload.to }];
      case "workunit.completed":
        return [
          ...this.#attemptEnded(unit, event, "success", null, false),
          this.#unitEnded(unit, event, "succeeded", "success", null),
        ];
      case "workunit.retry.scheduled": {
        const { error, lost } = event.payload;
        return this.#attemptEnded(unit, event, error.stop_reason, error, lost);
      }
      case "workunit.failed": {
        const { error, lost } = event.payload;
        const attempt =
          event.attempt_index === null ? NOTHING : this.#attemptEnded(unit, event, error.stop_reason, error, lost);
        return [...attempt, this.#unitEnded(unit, event, "failed", error.stop_reason, error)];
      }
      case "workunit.skipped":
        return [this.#unitEnded(unit, event, "skipped", "skipped", null)];
      case "workunit.cancelled": {
        const { stop_reason } = event.payload;
        const attempt = this.#attemptEnded(unit, event, stop_reason, null, false);
        return [...attempt, this.#unitEnded(unit, event, "cancelled", stop_reason, null)];
      }
      default:
        return NOTHING;
    }
  }

  #attemptEnded(
    unit: WorkUnit,
    event: ExecutionEvent,
    stop_reason: StopReason,
    error: ErrorReport | null,
    lost: boolean,
  ): readonly TelemetryRecord[] {
    const open = this.#open.get(unit.id);
    if (open === undefined) return NOTHING;
    this.#open.delete(unit.id);
    const { startedAt, ...known } = open;
    const duration_ms = Math.max(0, Date.parse(event.timestamp) - startedAt);
    const { error_type = null, code: error_code = null } = error ?? {};
    return [
      {
        record: "attempt.ended",
        ...this.#attemptHead(unit, event),
        ...known,
        duration_ms,
        stop_reason,
        error_type,
        error_code,
        lost,
      },
    ];
  }

  #unitEnded(
    unit: WorkUnit,
    event: ExecutionEvent,
    status: "succeeded" | "failed" | "skipped" | "cancelled",
    stop_reason: StopReason,
    error: ErrorReport | null,
  ): TelemetryRecord {
    return {
      record: "unit.ended",
      ...this.#head(event),
      unit: unit.id,
      unit_type: unit.type,
      status,
      stop_reason,
      error_type: error?.error_type ?? null,
      attempts: this.#attempts.get(unit.id) ?? 0,
    };
  }

  #runEnded(
    event: Extract<ExecutionEvent, { event_type: `execution.session.${"completed" | "failed" | "cancelled"}` }>,
    status: "succeeded" | "failed" | "cancelled",
    stop_reason: StopReason,
    error: ErrorReport | null,
  ): TelemetryRecord {
    const { budget } = event.payload;
    const endedAt = Date.parse(event.timestamp);
    return {
      record: "run.ended",
      ...this.#head(event),
      status,
      stop_reason,
      error_type: error?.error_type ?? null,
      duration_ms: Math.max(0, endedAt - (this.#started?.at ?? endedAt)),
      model_calls: this.#modelCalls,
      tokens: budget.tokens.debited + budget.tokens.overrun,
      llm_invocations: budget.llm_invocations.debited,
      retries: budget.retries.debited,
      cost_usd: sum(budget.cost_usd.debited, budget.cost_usd.overrun),
    };
  }

  #attemptHead(unit: WorkUnit, event: ExecutionEvent): AttemptHead {
    return {
      ...this.#head(event),
      unit: unit.id,
      unit_type: unit.type,
      operation: unit.operation,
      tier: unit.model?.tier ?? null,
      attempt: event.attempt_index ?? this.#attempts.get(unit.id) ?? 1,
    };
  }

  #head({ timestamp }: ExecutionEvent): RecordHead {
    const { run_id, trace_id } = this.#facts;
    return { version: TELEMETRY_VERSION, at: timestamp, run_id, trace_id, graph_id: this.#graph.graph_id };
  }
}

function openedAt(startedAt: number): OpenAttempt {
  return {
    startedAt,
    valid: null,
    invoked_model: false,
    model: null,
    provider: null,
    tokens_in: 0,
    tokens_out: 0,
    cost_usd: "0.000000",
    estimated: false,
  };
}

function debit(open: OpenAttempt, payload: Extract<ExecutionEvent, { event_type: "budget.debited" }>["payload"]): void {
  open.invoked_model = payload.invoked_model;
  open.tokens_in = payload.tokens_in;
  open.tokens_out = payload.tokens_out;
  open.cost_usd = sum(payload.cost_usd, payload.overrun_cost_usd);
  open.estimated = payload.estimated;
}

function sum(one: string, other: string): string {
  return usd(microUsd(one) + microUsd(other));
}
