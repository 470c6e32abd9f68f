import type { ExecutionEvent } from "@krako/contracts";
import type { SessionEvent } from "@krako/rules";
import type { Envelopes } from "./envelopes.ts";

/**
 * Hands the events of one run to its caller. A listener must not throw; one that does harms nothing but itself: the run goes on, later
 * events still reach it, and the first error becomes a process warning, `KRAKO_EVENT_LISTENER_THREW`, with the error as its cause.
 */
export class EventListener {
  readonly #onEvent: (event: ExecutionEvent) => void;
  readonly #envelopes: Envelopes;
  #hasThrown = false;

  constructor(onEvent: (event: ExecutionEvent) => void, envelopes: Envelopes) {
    this.#onEvent = onEvent;
    this.#envelopes = envelopes;
  }

  /** `atMs` in milliseconds since 1970. */
  tell(event: SessionEvent, atMs: number): void {
    const sealed = this.#envelopes.seal(event, atMs);
    try {
      this.#onEvent(sealed);
    } catch (error) {
      if (this.#hasThrown) return;
      this.#hasThrown = true;
      warn(sealed, error);
    }
  }
}

/** Names the event, not what was thrown: its message may hold what must not reach a log. */
function warn({ execution_session_id, sequence, event_type }: ExecutionEvent, cause: unknown): void {
  const warning = new Error(
    `The event listener of run ${execution_session_id} threw at event ${sequence}, ${event_type}. The run goes on.`,
    { cause },
  );
  warning.name = "KrakoWarning";
  process.emitWarning(Object.assign(warning, { code: "KRAKO_EVENT_LISTENER_THREW" }));
}
