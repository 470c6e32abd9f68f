import type { ExecutionResult, StudioRun, TaskGraph } from "@krako/contracts";
import type { TelemetryRecord } from "@krako/kora/workbench";
import type { EventLine } from "./event-line.ts";

/** A run that can be looked at: one that goes on, or one that was kept. */
export interface WatchedRun {
  readonly graph: TaskGraph;
  /** Null until it has ended, and for good where nobody saw the end. */
  readonly result: ExecutionResult | null;
  /** Every event so far, in order. */
  readonly lines: readonly EventLine[];
  /** Whether no event follows. */
  readonly isOver: boolean;
  summary(): StudioRun;
  telemetry(): readonly TelemetryRecord[];
  /** Resolves when there may be more lines, the run is over, or the signal aborts. */
  changed(signal: AbortSignal): Promise<void>;
}
