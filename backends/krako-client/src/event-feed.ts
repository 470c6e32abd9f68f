import type { ExecutionEvent } from "@krako/contracts";
import { unusable } from "./failure.ts";

/** Ids that are remembered, to know an event again that comes a second time. */
const REMEMBERED_IDS = 4_096;

const LAST = new Set(["execution.session.completed", "execution.session.failed", "execution.session.cancelled"]);

/** What became of an event: `gap`: others before it are missing. */
export type Taken = "told" | "known" | "gap";

/**
 * Brings events, which arrive at least once and from several sources, into order and hands each out exactly once.
 *
 * 1. What was handed out has the sequences 1, 2, 3, … without a gap. 2. An event that would leave one is not taken: it is read again.
 * 3. Nothing is handed out after the session's terminal event.
 */
export class EventFeed {
  readonly #tell: (event: ExecutionEvent) => void;
  readonly #ids = new Map<string, number>();
  #last: number;
  #isOver = false;

  /** Events up to and including sequence `after` are taken for known. */
  constructor(after: number, tell: (event: ExecutionEvent) => void) {
    this.#last = after;
    this.#tell = tell;
  }

  /** Sequence of the last event that was handed out. */
  get last(): number {
    return this.#last;
  }

  /** Whether the terminal event was handed out. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** @throws FailedRequest where the event contradicts one that was handed out. */
  take(event: ExecutionEvent): Taken {
    const { sequence, event_id, event_type } = event;
    const seenAt = this.#ids.get(event_id);
    if (seenAt !== undefined && seenAt !== sequence)
      throw unusable(`Event ${event_id} came as number ${seenAt} and as number ${sequence} of its session`);
    if (sequence <= this.#last || this.#isOver) return "known";
    if (sequence > this.#last + 1) return "gap";
    this.#last = sequence;
    this.#isOver = LAST.has(event_type);
    this.#remember(event_id, sequence);
    this.#tell(event);
    return "told";
  }

  #remember(id: string, sequence: number): void {
    this.#ids.set(id, sequence);
    if (this.#ids.size <= REMEMBERED_IDS) return;
    const [oldest] = this.#ids.keys();
    if (oldest !== undefined) this.#ids.delete(oldest);
  }
}
