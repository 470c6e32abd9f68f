import type { ExecutionContext, ExecutionEvent, TaskGraph } from "@krako/contracts";
import { CONTRACT_VERSION, type Ids, type SessionEvent, timestamp } from "@krako/rules";
import { BACKEND } from "./capabilities.ts";

/** Puts the events of one run into their envelopes: id, time, gapless sequence from 1, and whose run it is. */
export class Envelopes {
  readonly #graph: TaskGraph;
  readonly #context: ExecutionContext;
  readonly #ids: Ids;
  #sequence = 0;

  constructor(graph: TaskGraph, context: ExecutionContext, ids: Ids) {
    this.#graph = graph;
    this.#context = context;
    this.#ids = ids;
  }

  /** The event as it is handed out; `atMs` in milliseconds since 1970. In this backend a run is its own session. */
  seal(event: SessionEvent, atMs: number): ExecutionEvent {
    this.#sequence += 1;
    return {
      event_id: this.#ids.next(),
      event_type: event.event_type,
      contract_version: CONTRACT_VERSION,
      timestamp: timestamp(atMs),
      sequence: this.#sequence,
      tenant_id: this.#graph.tenant_id,
      graph_id: this.#graph.graph_id,
      execution_session_id: this.#context.run_id,
      work_unit_id: event.work_unit_id,
      attempt_index: event.attempt_index,
      trace_id: this.#context.trace_id,
      source: SOURCE,
      payload: event.payload,
    } as ExecutionEvent;
  }
}

const SOURCE = Object.freeze({ component: "backend", id: BACKEND.name });
