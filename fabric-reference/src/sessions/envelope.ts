import type { ExecutionContext, TaskGraph } from "@krako/contracts";
import { CONTRACT_VERSION, type Ids, type SessionEvent, timestamp } from "@krako/rules";

/**
 * Puts the events of one session into their envelopes, as JSON text. What all events of a session share is written once a commit
 * (`store/log-events.ts`).
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

  /** What the events of one commit share, as members of a JSON object; `atMs` in milliseconds since 1970. */
  shared(atMs: number): string {
    return `${this.#shared},"timestamp":"${timestamp(atMs)}"`;
  }

  /** What is the event's own, as a JSON object; `sequence` from 1 without gaps. `atMs` null: it shares the time of its commit. */
  seal(event: SessionEvent, sequence: number, atMs: number | null): string {
    const unit = event.work_unit_id === null ? "null" : JSON.stringify(event.work_unit_id);
    const time = atMs === null ? "" : `"timestamp":"${timestamp(atMs)}",`;
    return (
      `{"event_id":"${this.#ids.next()}","event_type":"${event.event_type}",${time}"sequence":${sequence},` +
      `"work_unit_id":${unit},"attempt_index":${event.attempt_index},"payload":${JSON.stringify(event.payload)}}`
    );
  }
}
