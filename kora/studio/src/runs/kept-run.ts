import type { BackendMode, ExecutionEvent, ExecutionResult, StudioRun, TaskGraph } from "@krako/contracts";
import { EventFold } from "@krako/kora";
import type { RunRecord } from "@krako/kora/runs";
import type { TelemetryRecord } from "@krako/kora/workbench";
import { type EventLine, eventLine } from "./event-line.ts";
import type { ReadJournal } from "./journal.ts";
import { type RunHead, RunTally } from "./run-tally.ts";
import type { WatchedRun } from "./watched-run.ts";

/** A run that was read from a file: it changes no more. */
export class KeptRun implements WatchedRun {
  readonly graph: TaskGraph;
  readonly result: ExecutionResult | null;
  /** Null where it has no result, so that it cannot be compared. */
  readonly record: RunRecord | null;
  readonly isOver = true;
  readonly #events: readonly ExecutionEvent[];
  readonly #run: StudioRun;
  #lines: readonly EventLine[] | null = null;

  private constructor(run: StudioRun, graph: TaskGraph, events: readonly ExecutionEvent[], record: RunRecord | null) {
    this.#run = run;
    this.graph = graph;
    this.#events = events;
    this.record = record;
    this.result = record?.result ?? null;
  }

  /** A run as `kora run --out` writes it. */
  static ofRecord(record: RunRecord, title: string): KeptRun {
    const { graph, events, result } = record;
    const { run_id, started_at, completed_at } = result.execution_metadata;
    const head = { run_id, title, playbook: playbookOf(graph), backend_mode: modeOf(result), started_at, graph };
    const tally = tallied(head, events);
    tally.end({
      state: result.status,
      ended_at: completed_at,
      ...(result.error === undefined ? {} : { message: result.error.message }),
    });
    return new KeptRun(tally.summary(), graph, events, record);
  }

  /** A run of which there are only the events that were seen. */
  static ofJournal({ head, events, end }: ReadJournal): KeptRun {
    const tally = tallied(head, events);
    if (end !== null) tally.end(end);
    return new KeptRun(tally.summary(), head.graph, events, null);
  }

  get lines(): readonly EventLine[] {
    this.#lines ??= this.#events.map(eventLine);
    return this.#lines;
  }

  summary(): StudioRun {
    return this.#run;
  }

  telemetry(): readonly TelemetryRecord[] {
    const trace_id = this.#events[0]?.trace_id ?? "";
    const { run_id, backend_mode } = this.#run;
    const fold = new EventFold(this.graph, { run_id, trace_id, backend_mode });
    return this.#events.flatMap((event) => fold.add(event));
  }

  async changed(): Promise<void> {}
}

function tallied(head: RunHead, events: readonly ExecutionEvent[]): RunTally {
  const tally = new RunTally(head);
  for (const event of events) tally.add(event);
  return tally;
}

/** The label by which a graph says which playbook it was made from. */
export function playbookOf({ labels }: TaskGraph): string | null {
  const id = labels?.["playbook"];
  return id !== undefined && UNIT_ID.test(id) ? id : null;
}

const UNIT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** A session is what a fabric has. */
function modeOf({ execution_metadata: { execution_session_id } }: ExecutionResult): BackendMode {
  return execution_session_id === undefined ? "local" : "krako";
}
