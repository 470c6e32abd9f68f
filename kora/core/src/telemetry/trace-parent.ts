const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = "0".repeat(32);
const NO_SPAN = "0".repeat(16);

/** Where a run comes from: the trace it belongs to, and the span that asked for it. */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether the caller records. */
  readonly sampled: boolean;
}

/** Reads a W3C `traceparent`, such as the environment variable `TRACEPARENT` holds; null where it cannot be read. */
export function readTraceParent(text: string | undefined): TraceParent | null {
  const [, version, traceId = NO_TRACE, spanId = NO_SPAN, flags = "00", more] = TRACEPARENT.exec(text ?? "") ?? [];
  if (version === undefined || version === "ff" || (version === "00" && more !== undefined)) return null;
  if (traceId === NO_TRACE || spanId === NO_SPAN) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** The span that a run is for everything it leads to: the end of its id, which is the same wherever it is made. */
export function spanIdOfRun(runId: string): string {
  return runId.replaceAll("-", "").slice(-16);
}
