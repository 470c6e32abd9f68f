import type { ExecutionResult } from "@krako/contracts";
import type { Clock } from "@krako/rules";
import type { EventFeed } from "./event-feed.ts";
import { readStream, type StreamEnd } from "./event-stream.ts";
import { FailedRequest, unusable } from "./failure.ts";
import { readEvent } from "./read-answers.ts";
import type { SessionRequests } from "./session-requests.ts";
import { wait } from "./wait.ts";

/** Longest wait that the contract allows a request for a result, in milliseconds. */
export const RESULT_WAIT_MS = 30_000;
/** Where there are no streams: time between two looks at the events, in milliseconds. */
export const POLL_MS = 1_000;
/** Between two requests of a fabric that answers sooner than it was asked to, in milliseconds. */
const SPACE_MS = 250;
/** Streams in a row that brought nothing, until they are given up. */
export const MOST_USELESS_STREAMS = 3;
/** Looks at events that are missing, until they are given up. */
export const MOST_LOOKS = 5;

/** There is no way to hand out all events: some before the last one are not to be had. */
export class EventsMissing extends Error {}

export interface Followed {
  readonly requests: SessionRequests;
  readonly sessionId: string;
  readonly clock: Clock;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
}

/** Waits for the result alone: no stream, no events. @throws FailedRequest */
export async function awaitResult(followed: Followed): Promise<ExecutionResult> {
  for (;;) {
    const result = await lookForResult(followed, RESULT_WAIT_MS);
    if (result !== null) return result;
  }
}

/**
 * Hands every event to the feed, and then returns the result. Events come by stream; what a stream leaves out, or cannot bring, is read
 * by page.
 * @throws FailedRequest, EventsMissing
 */
export async function followEvents(followed: Followed, feed: EventFeed): Promise<ExecutionResult> {
  for (let useless = 0; ; ) {
    if (useless < MOST_USELESS_STREAMS) {
      const end = await readByStream(followed, feed);
      if (end === "over") return await awaitResult(followed);
      useless = end === "unavailable" ? MOST_USELESS_STREAMS : end === "cut" ? 0 : useless + 1;
      // The next stream goes on where this one ended.
      if (end === "cut") continue;
    }
    if (await readPages(followed, feed)) return await awaitResult(followed);
    if (useless < MOST_USELESS_STREAMS) continue;
    const result = await lookForResult(followed, POLL_MS);
    if (result === null) continue;
    await readToEnd(followed, feed);
    return result;
  }
}

async function lookForResult({ requests, clock, signal }: Followed, waitMs: number): Promise<ExecutionResult | null> {
  const asked = clock.now();
  const result = await requests.result(waitMs);
  if (result === null && clock.now() - asked < waitMs / 2) await wait(clock, SPACE_MS, signal);
  if (signal.aborted) throw unusable("The session is no longer followed");
  return result;
}

async function readByStream(followed: Followed, feed: EventFeed): Promise<StreamEnd | "unavailable"> {
  const { requests, sessionId, clock, signal } = followed;
  let body: ReadableStream<Uint8Array>;
  try {
    body = await requests.stream(feed.last);
  } catch (error) {
    if (!(error instanceof FailedRequest)) throw error;
    return error.failure.type === "unreachable" ? "useless" : "unavailable";
  }
  return await readStream({ body, feed, clock, sessionId, what: "The event stream", signal });
}

/** Reads what there is so far; true if there will be no more. */
async function readPages({ requests, sessionId, clock, signal }: Followed, feed: EventFeed): Promise<boolean> {
  for (let looks = 0; looks < MOST_LOOKS; ) {
    const from = feed.last;
    const page = await requests.events(from);
    if (page.last_sequence < from)
      throw unusable(`The log of the session ends at ${page.last_sequence}; events up to ${from} were seen before`);
    for (const item of page.items) if (feed.take(readEvent("A page of events", item, sessionId)) === "gap") break;
    if (feed.isOver) return true;
    if (feed.last >= page.last_sequence) return page.complete === true;
    if (feed.last > from) continue;
    looks += 1;
    await wait(clock, SPACE_MS, signal);
  }
  throw new EventsMissing(`Event ${feed.last + 1} is missing`);
}

/** Reads the rest of a session that has a result. */
async function readToEnd(followed: Followed, feed: EventFeed): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (await readPages(followed, feed)) return;
    await wait(followed.clock, POLL_MS, followed.signal);
  }
  throw new EventsMissing(`The terminal event is missing after event ${feed.last}`);
}
