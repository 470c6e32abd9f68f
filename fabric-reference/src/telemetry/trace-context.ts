import { createTraceState, type SpanContext } from "@opentelemetry/api";

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = "0".repeat(32);
const NO_SPAN = "0".repeat(16);
const SAMPLED = 1;

/** Longest `tracestate` that is carried on, in characters, as W3C Trace Context asks for. */
const LONGEST_STATE = 512;

/** Where a request says it comes from; null where it says nothing that can be read. */
export function remoteParent(traceparent: string | undefined, tracestate?: string): SpanContext | null {
  const [, version, traceId = NO_TRACE, spanId = NO_SPAN, flags = "00", more] =
    TRACEPARENT.exec(traceparent ?? "") ?? [];
  if (version === undefined || version === "ff" || (version === "00" && more !== undefined)) return null;
  if (traceId === NO_TRACE || spanId === NO_SPAN) return null;
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & SAMPLED, isRemote: true };
  if (tracestate === undefined || tracestate.length > LONGEST_STATE) return context;
  return { ...context, traceState: createTraceState(tracestate) };
}

/**
 * The span that everything a run leads to has above it: the run itself, named by the end of its id, which is the same wherever it is made.
 */
export function runContext(traceId: string, runId: string): SpanContext {
  return { traceId, spanId: spanIdOf(runId), traceFlags: SAMPLED, isRemote: true };
}

/** A `traceparent` of a span. */
export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & SAMPLED}`;
}

/** The end of a UUID as the id of a span. */
export function spanIdOf(uuid: string): string {
  return uuid.replaceAll("-", "").slice(-16);
}
