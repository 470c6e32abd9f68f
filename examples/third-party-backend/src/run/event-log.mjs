// The events of one run: numbered, stamped and handed out in the order in which they happen.
import { ABOUT } from "../about.mjs";
import { newUuid } from "../ids.mjs";

/** @typedef {import("@krako/contracts").ExecutionEvent} ExecutionEvent */
/** @typedef {ExecutionEvent["event_type"]} EventType */
/** @typedef {{ unitId?: string, attempt?: number | null }} About */

export class EventLog {
  #sequence = 0;
  #latest = 0;
  #head;
  #onEvent;

  /** @param {import("@krako/contracts").TaskGraph} graph @param {string} traceId @param {((event: ExecutionEvent) => void) | undefined} onEvent */
  constructor(graph, traceId, onEvent) {
    this.#onEvent = onEvent;
    this.#head = {
      contract_version: ABOUT.contract_version,
      tenant_id: graph.tenant_id,
      graph_id: graph.graph_id,
      execution_session_id: newUuid(),
      trace_id: traceId,
      source: { component: "session", id: ABOUT.backend },
    };
  }

  /** @template {EventType} Type @param {Type} type @param {About} about @param {Extract<ExecutionEvent, { event_type: Type }>["payload"]} payload @returns {string} when */
  write(type, { unitId, attempt }, payload) {
    // A clock that was set back must not turn the log around.
    this.#latest = Math.max(this.#latest, Date.now());
    this.#sequence += 1;
    const timestamp = new Date(this.#latest).toISOString();
    if (this.#onEvent === undefined) return timestamp;
    const event = {
      ...structuredClone(this.#head),
      event_id: newUuid(),
      event_type: type,
      timestamp,
      sequence: this.#sequence,
      work_unit_id: unitId ?? null,
      attempt_index: attempt ?? null,
      payload: structuredClone(payload),
    };
    try {
      this.#onEvent(/** @type {ExecutionEvent} */ (/** @type {unknown} */ (event)));
    } catch {
      // Whoever listens has no say in the run.
    }
    return timestamp;
  }
}
