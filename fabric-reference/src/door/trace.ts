import type { Ids } from "@krako/rules";
import { remoteParent } from "../telemetry/trace-context.ts";

/**
 * The trace that a request belongs to: the caller's, or a new one where it names none that can be read (W3C Trace Context asks that
 * a `traceparent` that cannot be read starts a new trace, and is no reason to refuse).
 */
export function traceIdOf(traceparent: string | undefined, ids: Ids): string {
  return remoteParent(traceparent)?.traceId ?? ids.next().replaceAll("-", "");
}
