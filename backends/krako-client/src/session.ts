import type { ExecutionEvent, ExecutionResult } from "@krako/contracts";
import type { Clock } from "@krako/rules";
import { EventFeed } from "./event-feed.ts";
import { awaitResult, followEvents } from "./follow-session.ts";
import type { Insistence } from "./insistence.ts";
import { SessionRequests } from "./session-requests.ts";
import { aboutSession } from "./tell-failure.ts";
import type { Wire } from "./wire.ts";

export interface Watched {
  readonly wire: Wire;
  readonly insistence: Insistence;
  readonly clock: Clock;
  readonly patienceMs: number;
  readonly sessionId: string;
  readonly traceId: string | undefined;
  /** Sequence of the last event that the caller has seen. */
  readonly after: number;
  readonly onEvent: ((event: ExecutionEvent) => void) | undefined;
  /** Aborting it cancels the session on the fabric. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Stays with a session until its result is there and all its events are handed out. Leaves neither a timer nor a connection behind.
 * @throws FabricError that names the session.
 */
export async function watchSession(watched: Watched): Promise<ExecutionResult> {
  const { clock, sessionId, signal, onEvent, after } = watched;
  const over = new AbortController();
  const requests = new SessionRequests({ ...watched, signal: over.signal });
  const followed = { requests, sessionId, clock, signal: over.signal };
  let cancel = (): void => {};
  const uncancelled = new Promise<never>((_, reject) => {
    cancel = () => void requests.cancel().catch(reject);
  });
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted === true) cancel();
  try {
    const result =
      onEvent === undefined ? awaitResult(followed) : followEvents(followed, new EventFeed(after, onEvent));
    // A run that cannot be stopped is not waited for by somebody who wanted it stopped.
    return await Promise.race([result, uncancelled]);
  } catch (error) {
    throw aboutSession(error, sessionId);
  } finally {
    over.abort();
    signal?.removeEventListener("abort", cancel);
  }
}
