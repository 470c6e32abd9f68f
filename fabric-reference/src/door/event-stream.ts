import type { Clock } from "@krako/rules";
import type { StoredEvent, StoredEventPage } from "../services.ts";

/** Where the events of one session come from. */
export interface EventSourceOfSession {
  /** Null once the session is no longer there. */
  page(after: number, limit: number): Promise<StoredEventPage | null>;
  /** Resolves when there may be events after `after`, the session is over, or `signal` aborts. */
  wait(after: number, signal: AbortSignal): Promise<void>;
}

/** Most events that a stream holds at a time. The next ones are read when these have been taken. */
export const EVENTS_PER_PIECE = 100;

/** A comment: it keeps proxies from giving up, and carries no id. */
export const STREAM_HEARTBEAT = ":\n\n";

/**
 * The events of a session after a sequence as they happen, in the text of an event stream (HTML, 9.2): each named by its type, its id
 * the sequence. Ends after the last event of a session that is over, before one that cannot be had, and when `signal` aborts.
 */
export async function* eventStream(
  source: EventSourceOfSession,
  after: number,
  options: { readonly clock: Clock; readonly heartbeatMs: number; readonly signal: AbortSignal },
): AsyncGenerator<string, void> {
  let last = after;
  while (!options.signal.aborted) {
    const page = await source.page(last, EVENTS_PER_PIECE);
    if (page === null) return;
    for (const { sequence } of page.items) last = sequence;
    if (page.items.length > 0) yield page.items.map(eventText).join("");
    if (page.complete && last >= page.lastSequence) return;
    // Said to be there and not to be had: whoever follows asks again. To ask for it here on and on would keep everybody else waiting.
    if (page.items.length === 0 && page.lastSequence > last) return;
    if (page.items.length === 0 && (await isSilent(source, last, options))) yield STREAM_HEARTBEAT;
  }
}

/** Waits for news, and says whether it waited in vain for as long as a stream may be silent. */
async function isSilent(
  source: EventSourceOfSession,
  after: number,
  { clock, heartbeatMs, signal }: { readonly clock: Clock; readonly heartbeatMs: number; readonly signal: AbortSignal },
): Promise<boolean> {
  const wait = new AbortController();
  const stop = (): void => wait.abort();
  let isLate = false;
  const cancel = clock.after(heartbeatMs, () => {
    isLate = true;
    stop();
  });
  signal.addEventListener("abort", stop, { once: true });
  try {
    if (signal.aborted) return false;
    await source.wait(after, wait.signal);
  } finally {
    cancel();
    signal.removeEventListener("abort", stop);
  }
  return isLate && !signal.aborted;
}

function eventText({ sequence, event_type, text }: StoredEvent): string {
  const data = text.includes("\n") ? text.replaceAll(/\r?\n/g, "\ndata: ") : text;
  return `event: ${event_type}\nid: ${sequence}\ndata: ${data}\n\n`;
}
