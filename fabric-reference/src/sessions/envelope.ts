import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import { CONTRACT_VERSION, type Ids, type SessionEvent, timestamp } from "@krako/rules";

/**
 * Puts the events of one session into their envelopes, as JSON text: an event is written once and handed on as text from then on. What
 * all events of a session share is written once as well.
 */
export class SessionEnvelopes {
  readonly #ids: Ids;
  readonly #shared: string;

  constructor(graph: TaskGraph, context: ExecutionContext, sessionId: string, ids: Ids, processId: string) {
    this.#ids = ids;
    const shared = {
      contract_version: CONTRACT_VERSION,
      tenant_id: graph.tenant_id,
      graph_id: graph.graph_id,
      execution_session_id: sessionId,
      trace_id: context.trace_id,
      source: { component: "session", id: processId },
    };
    this.#shared = JSON.stringify(shared).slice(1, -1);
  }

  /** The event as JSON text; `atMs` in milliseconds since 1970, `sequence` from 1 without gaps. */
  seal(event: SessionEvent, sequence: number, atMs: number): string {
    const unit = event.work_unit_id === null ? "null" : JSON.stringify(event.work_unit_id);
    return (
      `{"event_id":"${this.#ids.next()}","event_type":"${event.event_type}","timestamp":"${timestamp(atMs)}",` +
      `"sequence":${sequence},${this.#shared},"work_unit_id":${unit},"attempt_index":${event.attempt_index},` +
      `"payload":${JSON.stringify(event.payload)}}`
    );
  }
}
