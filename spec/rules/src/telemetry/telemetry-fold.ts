import type { AttemptTelemetry, ErrorReport, StopReason, TaskTelemetry, TelemetryBundle } from "@krako/contracts";
import type { SessionEvent } from "../session/events.ts";
import type { Plan, PlannedUnit } from "../session/plan.ts";
import { stagesOf } from "../session/trace.ts";
import { isModelType } from "../validity/model-type.ts";
import { timestamp } from "./timestamp.ts";

/** An attempt that is still running, or its record. */
interface OpenAttempt {
  readonly startedAt: number;
  tokensIn: number;
  tokensOut: number;
  invoked: boolean;
  estimated: boolean;
  validated: boolean;
}

/**
 * Turns the events of one run into its telemetry (TEL-001, TEL-002). The only way telemetry comes about: a live run, a remote run and
 * a recorded log are the same call with the same answer.
 */
export class TelemetryFold {
  readonly #plan: Plan;
  readonly #tasks: (TaskTelemetry | undefined)[];
  readonly #open: (OpenAttempt | undefined)[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#tasks = new Array(plan.units.length);
    this.#open = new Array(plan.units.length);
  }

  /** Takes the next event in order, with the time it happened (milliseconds since 1970, fractions allowed). */
  add(event: SessionEvent, atMs: number): void {
    if (event.work_unit_id === null) return;
    const rank = this.#plan.rankOf.get(event.work_unit_id);
    if (rank === undefined) return;
    const open = this.#open[rank];
    switch (event.event_type) {
      case "workunit.started":
        this.#open[rank] = {
          startedAt: atMs,
          tokensIn: 0,
          tokensOut: 0,
          invoked: false,
          estimated: false,
          validated: false,
        };
        return;
      case "budget.debited":
        if (open === undefined) return;
        open.tokensIn = event.payload.tokens_in;
        open.tokensOut = event.payload.tokens_out;
        open.invoked = event.payload.invoked_model;
        open.estimated = event.payload.estimated;
        return;
      case "workunit.validated":
        if (open !== undefined) open.validated = true;
        this.#task(rank).validation_status = event.payload.valid ? "passed" : "failed";
        return;
      case "workunit.completed":
        this.#endAttempt(rank, atMs, event.attempt_index, "success", null, false);
        this.#endTask(rank, "succeeded", "success");
        return;
      case "workunit.retry.scheduled": {
        const { error, lost } = event.payload;
        this.#endAttempt(rank, atMs, event.attempt_index, error.stop_reason, error, lost);
        return;
      }
      case "workunit.failed": {
        const { error, lost } = event.payload;
        if (event.attempt_index !== null)
          this.#endAttempt(rank, atMs, event.attempt_index, error.stop_reason, error, lost);
        this.#endTask(rank, "failed", error.stop_reason);
        this.#task(rank).error = error;
        return;
      }
      case "workunit.skipped":
        this.#endTask(rank, "skipped", "skipped");
        return;
      case "workunit.cancelled": {
        const { stop_reason } = event.payload;
        if (event.attempt_index !== null) this.#endAttempt(rank, atMs, event.attempt_index, stop_reason, null, false);
        this.#endTask(rank, "cancelled", stop_reason);
        return;
      }
      case "workunit.escalated":
        this.#task(rank).escalation_index = event.payload.escalation_index;
        return;
      default:
        return;
    }
  }

  /** The bundle of everything taken so far: a record for every unit of the graph in canonical order, and their sums. */
  bundle(): TelemetryBundle {
    let total_tokens = 0;
    let total_latency_ms = 0;
    let model_invocation_count = 0;
    let deterministic_task_count = 0;
    const tasks = this.#plan.units.map((planned, rank) => {
      const task = this.#task(rank);
      total_tokens += task.tokens_in + task.tokens_out;
      total_latency_ms += task.duration_ms;
      for (const attempt of task.attempts) if (attempt.invoked_model) model_invocation_count += 1;
      if (!isModelType(planned.unit.type) && task.attempts.length > 0) deterministic_task_count += 1;
      return task;
    });
    return { tasks, total_tokens, total_latency_ms, model_invocation_count, deterministic_task_count };
  }

  #task(rank: number): TaskTelemetry {
    const known = this.#tasks[rank];
    if (known !== undefined) return known;
    const { unit } = this.#plan.units[rank] as PlannedUnit;
    const task: TaskTelemetry = {
      task_id: unit.id,
      task_type: unit.type,
      status: "cancelled",
      stop_reason: "cancelled",
      duration_ms: 0,
      tokens_in: 0,
      tokens_out: 0,
      retry_count: 0,
      validation_status: "not_run",
      attempts: [],
    };
    this.#tasks[rank] = task;
    return task;
  }

  #endTask(rank: number, status: TaskTelemetry["status"], stopReason: StopReason): void {
    const task = this.#task(rank);
    task.status = status;
    task.stop_reason = stopReason;
  }

  #endAttempt(
    rank: number,
    atMs: number,
    index: number | null,
    stopReason: StopReason,
    error: ErrorReport | null,
    lost: boolean,
  ): void {
    const open = this.#open[rank];
    if (open === undefined) return;
    this.#open[rank] = undefined;
    const { unit } = this.#plan.units[rank] as PlannedUnit;
    const task = this.#task(rank);
    const duration_ms = Math.max(0, Math.round(atMs - open.startedAt));
    const attempt: AttemptTelemetry = {
      attempt_index: index ?? task.attempts.length + 1,
      started_at: timestamp(open.startedAt),
      duration_ms,
      stages:
        stopReason === "success" || error !== null
          ? stagesOf(unit.type, { error_type: error?.error_type ?? null, validated: open.validated })
          : CUT_SHORT,
      stop_reason: stopReason,
      tokens_in: open.tokensIn,
      tokens_out: open.tokensOut,
      invoked_model: open.invoked,
      estimated: open.estimated,
      lost,
    };
    if (error !== null) {
      attempt.error_type = error.error_type;
      if (error.code !== undefined) attempt.error_code = error.code;
      attempt.error_message = error.message;
    }
    // A list that grows from nothing takes room for many; most units have one attempt.
    if (task.attempts.length === 0) task.attempts = [attempt];
    else task.attempts.push(attempt);
    task.retry_count = task.attempts.length - 1;
    task.duration_ms += duration_ms;
    task.tokens_in += open.tokensIn;
    task.tokens_out += open.tokensOut;
  }
}

/** An attempt that was cancelled in flight reached no outcome. */
const CUT_SHORT: AttemptTelemetry["stages"] = ["TASK_CANCELLED"];
