import type { BackendMode, ExecutionEvent, StudioRun, StudioRunState, TaskGraph } from "@krako/contracts";
import { microUsd, usd } from "@krako/rules";

/** What is known of a run before its first event. */
export interface RunHead {
  readonly run_id: string;
  readonly title: string;
  readonly playbook: string | null;
  readonly backend_mode: BackendMode;
  /** RFC 3339, UTC. */
  readonly started_at: string;
  readonly graph: TaskGraph;
}

/** How a run ended that no event tells the end of. */
export interface RunEnd {
  readonly state: Exclude<StudioRunState, "running">;
  readonly ended_at: string;
  readonly message?: string;
}

/** Counts what happens in a run, event by event: the only way the list of runs comes by its figures. */
export class RunTally {
  readonly #head: RunHead;
  #startedAt: string;
  #endedUnits = 0;
  #modelCalls = 0;
  #tokens = 0;
  #microUsd = 0n;
  #end: RunEnd | null = null;

  constructor(head: RunHead) {
    this.#head = head;
    this.#startedAt = head.started_at;
  }

  add(event: ExecutionEvent): void {
    switch (event.event_type) {
      case "execution.session.started":
        this.#startedAt = event.timestamp;
        return;
      case "workunit.completed":
      case "workunit.failed":
      case "workunit.skipped":
      case "workunit.cancelled":
        this.#endedUnits += 1;
        return;
      case "budget.debited":
        if (event.payload.invoked_model) this.#modelCalls += 1;
        this.#tokens += event.payload.tokens;
        this.#microUsd += microUsd(event.payload.cost_usd);
        return;
      case "execution.session.completed":
        this.#end = { state: "succeeded", ended_at: event.timestamp };
        return;
      case "execution.session.failed":
        this.#end = { state: "failed", ended_at: event.timestamp, message: event.payload.error.message };
        return;
      case "execution.session.cancelled":
        this.#end = { state: "cancelled", ended_at: event.timestamp };
        return;
      default:
    }
  }

  /** The run has ended: by its own events, else in this way. */
  end(end: RunEnd): void {
    this.#end ??= end;
  }

  /** The run so far; one whose end is not known is interrupted. */
  summary(): StudioRun {
    const { run_id, title, playbook, backend_mode, graph } = this.#head;
    const { state = "interrupted", ended_at, message } = this.#end ?? {};
    return {
      run_id,
      graph_id: graph.graph_id,
      title,
      state,
      backend_mode,
      ...(playbook === null ? {} : { playbook }),
      started_at: this.#startedAt,
      ...(ended_at === undefined ? {} : { ended_at }),
      unit_count: graph.work_units.length,
      ended_unit_count: this.#endedUnits,
      model_calls: this.#modelCalls,
      tokens: this.#tokens,
      charged_usd: usd(this.#microUsd),
      ...(message === undefined ? {} : { message }),
    };
  }
}
