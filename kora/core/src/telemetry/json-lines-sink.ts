import type { TelemetrySink } from "./telemetry-sink.ts";

/** Writes each record as one line of JSON, with its line end, by the function that is given. */
export function jsonLinesSink(write: (line: string) => void): TelemetrySink {
  return { take: (record) => write(`${JSON.stringify(record)}\n`) };
}
