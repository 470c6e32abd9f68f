import type { WatchedRun } from "../runs/watched-run.ts";

/** Events that are written at a time. */
const EVENTS_AT_ONCE = 200;

/** A comment: it keeps a connection from looking dead, and says nothing. */
const HEARTBEAT = ":\n\n";

/**
 * The events of a run after a sequence, as they happen, in the text of an event stream; the last one, `end`, says how the run ended. Whoever
 * reads slowly holds a place in the run, and nothing else.
 */
export async function* eventStream(
  run: WatchedRun,
  after: number,
  heartbeatMs: number,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let at = indexAfter(run, after);
  while (!signal.aborted) {
    const lines = run.lines.slice(at, at + EVENTS_AT_ONCE);
    if (lines.length > 0) {
      at += lines.length;
      yield lines.map(({ sequence, type, text }) => `id: ${sequence}\nevent: ${type}\ndata: ${text}\n\n`).join("");
    } else if (run.isOver) {
      yield `event: end\ndata: ${JSON.stringify(run.summary())}\n\n`;
      return;
    } else if (await isSilent(run, heartbeatMs, signal)) yield HEARTBEAT;
  }
}

/** Sequences count from 1 without gaps, but for events that are not known here. */
function indexAfter({ lines }: WatchedRun, after: number): number {
  let at = Math.min(after, lines.length);
  while (at > 0 && (lines[at - 1]?.sequence ?? 0) > after) at -= 1;
  return at;
}

/** Waits for news, and says whether it waited in vain. */
async function isSilent(run: WatchedRun, heartbeatMs: number, signal: AbortSignal): Promise<boolean> {
  const waiting = new AbortController();
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    waiting.abort();
  }, heartbeatMs);
  await run.changed(AbortSignal.any([waiting.signal, signal]));
  clearTimeout(late);
  return isLate && !signal.aborted;
}
