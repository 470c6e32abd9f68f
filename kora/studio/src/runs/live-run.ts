import type { ExecutionEvent, ExecutionResult, StudioRun, TaskGraph } from "@krako/contracts";
import type { TelemetryRecord } from "@krako/kora/workbench";
import { type EventLine, eventLine } from "./event-line.ts";
import { type RunEnd, type RunHead, RunTally } from "./run-tally.ts";
import type { WatchedRun } from "./watched-run.ts";

/** A run that goes on in this process. */
export class LiveRun implements WatchedRun {
  readonly graph: TaskGraph;
  readonly runId: string;
  readonly lines: EventLine[] = [];
  readonly #records: TelemetryRecord[] = [];
  readonly #tally: RunTally;
  readonly #control = new AbortController();
  readonly #waiting = new Set<() => void>();
  result: ExecutionResult | null = null;
  isOver = false;

  constructor(head: RunHead) {
    this.graph = head.graph;
    this.runId = head.run_id;
    this.#tally = new RunTally(head);
  }

  /** Aborted when it is to be cancelled. */
  get signal(): AbortSignal {
    return this.#control.signal;
  }

  add(event: ExecutionEvent): EventLine {
    const line = eventLine(event);
    this.lines.push(line);
    this.#tally.add(event);
    this.#tellAll();
    return line;
  }

  take(record: TelemetryRecord): void {
    this.#records.push(record);
  }

  cancel(): void {
    this.#control.abort();
  }

  /** What is known of its end before it is over: a result, or why there is none. */
  settle(result: ExecutionResult | null, end: RunEnd): void {
    this.result = result;
    this.#tally.end(end);
  }

  /** Nothing follows. */
  over(): void {
    this.isOver = true;
    this.#tellAll();
  }

  summary(): StudioRun {
    const run = this.ended();
    // The last event comes before the run is kept; until then nobody is told that it has ended.
    if (this.isOver) return run;
    const { ended_at: _, message: __, ...open } = run;
    return { ...open, state: "running" };
  }

  /** The run as it will be when it is over. */
  ended(): StudioRun {
    return this.#tally.summary();
  }

  telemetry(): readonly TelemetryRecord[] {
    return this.#records;
  }

  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const told = (): void => {
        this.#waiting.delete(told);
        signal.removeEventListener("abort", told);
        resolve();
      };
      if (signal.aborted) return resolve();
      this.#waiting.add(told);
      signal.addEventListener("abort", told, { once: true });
    });
  }

  #tellAll(): void {
    for (const told of [...this.#waiting]) told();
  }
}
