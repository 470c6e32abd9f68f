import type {
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  PriceList,
  TaskGraph,
  TaskTelemetry,
} from "@krako/contracts";
import { digestOf, type ExecutionBackend } from "@krako/rules";
import { checkRun } from "./check-run.ts";
import { contextOf } from "./task-graphs.ts";

interface Observation {
  readonly context?: Partial<ExecutionContext>;
  readonly run?: number;
  /** The graph is run under its own ids, even if another run of the test had the same. */
  readonly keepsIds?: boolean;
  readonly priceList?: PriceList | undefined;
  /** Is given the run, since events may come before the constructor has returned. */
  readonly onEvent?: (event: ExecutionEvent, run: ObservedRun) => void;
}

/** A run with everything that was seen of it. Once it has ended, what must be true of every run has been checked. */
export class ObservedRun {
  readonly events: ExecutionEvent[] = [];
  readonly result: Promise<ExecutionResult>;
  readonly #controller = new AbortController();

  constructor(backend: ExecutionBackend, graph: TaskGraph, { context, run, priceList, onEvent }: Observation = {}) {
    const digestBefore = digestOf(graph);
    this.result = backend
      .executeTaskgraph(graph, contextOf(run, context), {
        signal: this.#controller.signal,
        onEvent: (event) => {
          this.events.push(event);
          onEvent?.(event, this);
        },
      })
      .then((result) => {
        checkRun(graph, digestBefore, this.events, result, priceList);
        return result;
      });
    // Tests look at it when they are ready to.
    this.result.catch(() => {});
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** Types of the events of a unit, or of the run itself, in order. */
  typesOf(id: string | null): string[] {
    return this.events.filter((event) => event.work_unit_id === id).map((event) => event.event_type);
  }
}

/** The record of one unit. */
export function taskOf(result: ExecutionResult, id: string): TaskTelemetry {
  const task = result.telemetry_bundle.tasks.find(({ task_id }) => task_id === id);
  if (task === undefined) throw new Error(`There is no record of ${id}.`);
  return task;
}

/** How every unit ended: its status, with the type of its error where it has one. */
export function endsOf(result: ExecutionResult): Record<string, string> {
  return Object.fromEntries(
    result.telemetry_bundle.tasks.map(({ task_id, status, error }) => [
      task_id,
      error === undefined ? status : `${status} ${error.error_type}`,
    ]),
  );
}
