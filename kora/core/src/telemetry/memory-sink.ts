import type { TelemetryRecord } from "./telemetry-record.ts";
import type { TelemetrySink } from "./telemetry-sink.ts";

/** Records that a memory sink keeps if it is not told otherwise. */
export const DEFAULT_MEMORY_RECORDS = 100_000;

/** A sink that keeps records in this process. */
export interface MemorySink extends TelemetrySink {
  /** The newest records, oldest first. */
  readonly records: readonly TelemetryRecord[];
  /** Older ones that had to go. */
  readonly dropped: number;
}

/** Keeps the newest `most` records, 1 or more. */
export function memorySink(most: number = DEFAULT_MEMORY_RECORDS): MemorySink {
  if (!Number.isInteger(most) || most < 1)
    throw new RangeError(`most is ${most}; it must be a whole number of at least 1.`);
  let kept: TelemetryRecord[] = [];
  let dropped = 0;
  return {
    take: (record) => {
      kept.push(record);
      // Twice as many are let in before the older half goes, so that each costs the same.
      if (kept.length < 2 * most) return;
      dropped += kept.length - most;
      kept = kept.slice(-most);
    },
    get records() {
      return kept.slice(-most);
    },
    get dropped() {
      return dropped + Math.max(0, kept.length - most);
    },
  };
}
