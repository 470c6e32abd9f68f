import type { ExecutionEvent } from "@krako/contracts";
import { isExecutionEvent } from "@krako/contracts/validators/open";
import { documentFaults } from "./document-faults.ts";
import { plainCopy } from "./plain-copy.ts";

/** The 10,000 units of the largest graph with 10 attempts each have far fewer. */
export const MOST_EVENTS = 200_000;

/** An event as it was when it came. */
export interface ReceivedEvent {
  /** A copy. Where there are faults it may lack anything; what was no object is an empty one. */
  readonly event: ExecutionEvent;
  readonly faults: readonly string[];
}

/** Where the events of one run arrive: checked, counted, bounded. Nothing that happens here reaches the backend. */
export class EventGate {
  /** Events before the end. */
  received = 0;
  /** Events after it. */
  late = 0;
  /** What the kit's own listener threw: not the backend's fault, and not to be shown to it. */
  kitFault: { readonly thrown: unknown } | undefined;
  readonly #onEvent: ((event: ReceivedEvent) => void) | undefined;
  readonly #most: number;
  #isClosed = false;

  constructor(onEvent: ((event: ReceivedEvent) => void) | undefined, most: number = MOST_EVENTS) {
    this.#onEvent = onEvent;
    this.#most = most;
  }

  get flooded(): boolean {
    return this.received > this.#most;
  }

  take(event: unknown): void {
    if (this.#isClosed) {
      this.late += 1;
      return;
    }
    this.received += 1;
    if (this.flooded || this.#onEvent === undefined || this.kitFault !== undefined) return;
    try {
      this.#onEvent(receivedEvent(event));
    } catch (thrown) {
      this.kitFault = { thrown };
    }
  }

  /** The run has ended. */
  close(): void {
    this.#isClosed = true;
  }
}

function receivedEvent(event: unknown): ReceivedEvent {
  const copy = plainCopy(event);
  if (!copy.ok) return { event: {} as ExecutionEvent, faults: [`The event is no JSON: ${copy.fault}.`] };
  const isObject = typeof copy.value === "object" && copy.value !== null && !Array.isArray(copy.value);
  return {
    event: (isObject ? copy.value : {}) as ExecutionEvent,
    faults: documentFaults(isExecutionEvent, copy.value),
  };
}
