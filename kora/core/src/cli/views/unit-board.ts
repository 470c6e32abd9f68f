import type { ExecutionEvent, TaskGraph, UnitState } from "@krako/contracts";

/** What is known of a unit while the run goes on. */
export interface UnitRow {
  readonly id: string;
  readonly type: string;
  state: UnitState;
  attempt: number;
  /** Milliseconds since 1970 of its first attempt; 0 before. */
  startedAt: number;
  /** Milliseconds from its first attempt to its end; -1 before. */
  durationMs: number;
  tokens: number;
  /** What there is to say besides: an error, the unit that stands in. */
  note: string;
}

/** The units of a graph as its events tell of them: one fold, whatever shows it. */
export class UnitBoard {
  readonly rows: ReadonlyMap<string, UnitRow>;
  /** Units by state. */
  readonly counts: Readonly<Record<UnitState, number>>;
  readonly #counts: Record<UnitState, number> = {
    pending: 0,
    ready: 0,
    running: 0,
    retry_wait: 0,
    succeeded: 0,
    failed: 0,
    skipped: 0,
    cancelled: 0,
  };

  constructor(graph: TaskGraph) {
    this.rows = new Map(
      graph.work_units.map(({ id, type }): [string, UnitRow] => [
        id,
        { id, type, state: "pending", attempt: 0, startedAt: 0, durationMs: -1, tokens: 0, note: "" },
      ]),
    );
    this.#counts.pending = graph.work_units.length;
    this.counts = this.#counts;
  }

  /** Units that have ended. */
  get settled(): number {
    const { succeeded, failed, skipped, cancelled } = this.#counts;
    return succeeded + failed + skipped + cancelled;
  }

  /** Takes in an event; returns the row that changed, if one did. */
  add(event: ExecutionEvent): UnitRow | undefined {
    const row = event.work_unit_id === null ? undefined : this.rows.get(event.work_unit_id);
    if (row === undefined) return undefined;
    const at = Date.parse(event.timestamp);
    switch (event.event_type) {
      case "workunit.started":
        row.attempt = event.attempt_index ?? row.attempt;
        if (row.startedAt === 0) row.startedAt = at;
        this.#move(row, "running");
        return row;
      case "workunit.retry.scheduled":
        row.note = event.payload.error.message;
        this.#move(row, "retry_wait");
        return row;
      case "workunit.completed":
        row.tokens += event.payload.tokens_in + event.payload.tokens_out;
        row.note = "";
        this.#end(row, "succeeded", at);
        return row;
      case "workunit.failed":
        row.note = event.payload.error.message;
        this.#end(row, "failed", at);
        return row;
      case "workunit.skipped":
        this.#end(row, "skipped", at);
        return row;
      case "workunit.cancelled":
        this.#end(row, "cancelled", at);
        return row;
      case "workunit.escalated":
        row.note = `→ ${event.payload.to}`;
        return row;
      default:
        return undefined;
    }
  }

  #end(row: UnitRow, state: UnitState, at: number): void {
    if (row.startedAt > 0) row.durationMs = Math.max(0, at - row.startedAt);
    this.#move(row, state);
  }

  #move(row: UnitRow, state: UnitState): void {
    this.#counts[row.state] -= 1;
    this.#counts[state] += 1;
    row.state = state;
  }
}
