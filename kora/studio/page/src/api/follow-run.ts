import type { ExecutionEvent, StudioRun } from "@krako/contracts";
import { createParser } from "eventsource-parser";
import { StudioRefusal } from "./studio-refusal.ts";

/** How often a stream that broke off is taken up again before it is given up; what arrives starts the count anew. */
export const MOST_RESUMES = 8;

/** Milliseconds before the first resumption; doubled from there, up to the most. */
const FIRST_WAIT_MS = 250;
const MOST_WAIT_MS = 5_000;

/** Who follows a run, and by what means. */
export interface RunWatch {
  /** The sequence of the latest event that is known; 0 before any. */
  readonly after: number;
  /** Opens the stream after the event with this sequence; 0 is from the beginning. @throws StudioRefusal */
  readonly open: (after: number) => Promise<Response>;
  /** Events in order. Some may come twice after a resumption. */
  readonly onEvents: (events: readonly ExecutionEvent[]) => void;
  /** The stream broke off and is taken up again. */
  readonly onBreak: () => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Follows the events of a run to its end, whatever becomes of the connection. Resolves to the run as it ended; null if it was called off.
 * @throws StudioRefusal when the server will not, or when the stream could not be taken up again.
 */
export async function followRun(watch: RunWatch): Promise<StudioRun | null> {
  let { after } = watch;
  let resumes = 0;
  const told = (events: readonly ExecutionEvent[]): void => {
    const last = events.at(-1);
    if (last === undefined) return;
    after = last.sequence;
    resumes = 0;
    watch.onEvents(events);
  };
  for (;;) {
    try {
      const ended = await readStream(await watch.open(after), told);
      if (ended !== null) return ended;
    } catch (error) {
      if (watch.signal.aborted) return null;
      if (error instanceof StudioRefusal && !(error.problem.retryable && resumes < MOST_RESUMES)) throw error;
    }
    if (watch.signal.aborted) return null;
    resumes += 1;
    if (resumes > MOST_RESUMES) throw new Error("The stream of events broke off and could not be taken up again.");
    watch.onBreak();
    await watch.wait(Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** (resumes - 1)));
    if (watch.signal.aborted) return null;
  }
}

/** Reads until the run has ended, or the connection; null in the second case. */
async function readStream(
  response: Response,
  told: (events: readonly ExecutionEvent[]) => void,
): Promise<StudioRun | null> {
  let ended: StudioRun | null = null;
  let events: ExecutionEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === "end") ended = JSON.parse(data) as StudioRun;
      else events.push(JSON.parse(data) as ExecutionEvent);
    },
  });
  const text = response.body?.pipeThrough(new TextDecoderStream());
  if (text === undefined) return null;
  const reader = text.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (value !== undefined) parser.feed(value);
    // What one chunk brought is told together: a kept run of many events is drawn once, not event by event.
    told(events);
    events = [];
    if (done || ended !== null) return ended;
  }
}
