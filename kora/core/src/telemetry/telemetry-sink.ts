import type { ExecutionEvent, TaskGraph } from "@krako/contracts";
import { EventFold, type RunFacts } from "./fold-events.ts";
import type { TelemetryRecord } from "./telemetry-record.ts";

/** Where telemetry goes. One sink may take the records of many runs, which may overlap: each record says its run. */
export interface TelemetrySink {
  /** Takes a record at once; what takes time is done later. */
  take(record: TelemetryRecord): void;
}

/** Called once for each sink that threw; it is told nothing more of that run. */
export type SinkFault = (error: unknown) => void;

/**
 * Follows one run: give the returned function every event in order, as `onEvent` does. A sink that throws never harms the run.
 */
export function observeRun(
  graph: TaskGraph,
  facts: RunFacts,
  sinks: readonly TelemetrySink[],
  onFault: SinkFault = () => {},
): (event: ExecutionEvent) => void {
  const fold = new EventFold(graph, facts);
  const taking = new Set(sinks);
  return (event) => {
    if (taking.size === 0) return;
    for (const record of fold.add(event))
      for (const sink of taking)
        try {
          sink.take(record);
        } catch (error) {
          taking.delete(sink);
          onFault(error);
        }
  };
}
