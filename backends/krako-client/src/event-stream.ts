import type { Clock } from "@krako/rules";
import { createParser } from "eventsource-parser";
import type { EventFeed } from "./event-feed.ts";
import { FailedRequest } from "./failure.ts";
import { readEvent } from "./read-answers.ts";

/** Until a stream has begun, in milliseconds. */
export const STREAM_HEAD_MS = 15_000;
/** Nothing at all for so long after a stream began: something in between keeps it back. In milliseconds. */
export const FIRST_BYTE_MS = 10_000;
/** No event for so long: the log is looked at whether there are any. In milliseconds. */
export const QUIET_MS = 60_000;
/** A stream that lived for so long works, even if it brought no event. In milliseconds. */
export const WORKING_MS = 10_000;
/** Longest event, in UTF-16 units. */
const MOST_EVENT_CHARACTERS = 32 * 1024 * 1024;

/** How a stream ended. `useless`: it brought nothing. */
export type StreamEnd = "over" | "cut" | "gap" | "useless";

interface Reading {
  readonly body: ReadableStream<Uint8Array>;
  readonly feed: EventFeed;
  readonly clock: Clock;
  readonly sessionId: string;
  readonly what: string;
  readonly signal: AbortSignal;
}

/**
 * Hands the events of a stream to the feed until the session or the stream is over. A stream that breaks off is no error: what is
 * missing is read again.
 * @throws FailedRequest where it brings what is no event of this session.
 */
export async function readStream(reading: Reading): Promise<StreamEnd> {
  const { feed, clock, signal } = reading;
  const reader = reading.body.getReader();
  const began = clock.now();
  const from = feed.last;
  let hasBytes = false;
  let stopTimer = (): void => {};
  const cut = (): void => void reader.cancel().catch(() => {});
  const within = (ms: number): void => {
    stopTimer();
    stopTimer = clock.after(ms, cut);
  };
  signal.addEventListener("abort", cut, { once: true });
  if (signal.aborted) cut();
  const parse = parserOf(reading, () => within(QUIET_MS));
  const decoder = new TextDecoder();
  within(FIRST_BYTE_MS);
  try {
    while (!feed.isOver) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!hasBytes) within(QUIET_MS);
      hasBytes = true;
      if (parse(decoder.decode(value, { stream: true })) === "gap") return "gap";
    }
  } catch (error) {
    // Whatever breaks the connection ends the stream; what does not belong in it does not.
    if (error instanceof FailedRequest) throw error;
  } finally {
    stopTimer();
    signal.removeEventListener("abort", cut);
    cut();
  }
  if (feed.isOver) return "over";
  return feed.last > from || (hasBytes && clock.now() - began >= WORKING_MS) ? "cut" : "useless";
}

/** Feeds a piece of text; tells of a gap after which nothing more is taken. */
function parserOf({ feed, sessionId, what }: Reading, eventCame: () => void): (text: string) => "gap" | undefined {
  let isGap = false;
  const parser = createParser({
    maxBufferSize: MOST_EVENT_CHARACTERS,
    onEvent({ data }) {
      if (isGap) return;
      isGap = feed.take(readEvent(what, parsed(data), sessionId)) === "gap";
      eventCame();
    },
  });
  return (text) => {
    parser.feed(text);
    return isGap ? "gap" : undefined;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
