import type { Ids } from "@krako/rules";

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-|$)/;
const NO_TRACE = "0".repeat(32);
const NO_PARENT = "0".repeat(16);

/**
 * The trace that a request belongs to: the caller's, or a new one where it names none that can be read (W3C Trace Context asks that
 * a `traceparent` that cannot be read starts a new trace, and is no reason to refuse).
 */
export function traceIdOf(traceparent: string | undefined, ids: Ids): string {
  const match = traceparent === undefined || traceparent.startsWith("ff") ? null : TRACEPARENT.exec(traceparent);
  const [, trace = NO_TRACE, parent = NO_PARENT] = match ?? [];
  return trace === NO_TRACE || parent === NO_PARENT ? ids.next().replaceAll("-", "") : trace;
}
