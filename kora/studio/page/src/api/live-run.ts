import type { ExecutionEvent, StudioRun, TaskGraph } from "@krako/contracts";
import { RunFold } from "../run/run-fold.ts";
import type { RunView } from "../run/run-view.ts";
import { followRun } from "./follow-run.ts";
import type { StudioClient } from "./studio-client.ts";

/** Milliseconds for which events are gathered before the page is drawn anew. */
const GATHER_MS = 80;

/** How things stand between the page and the stream of a run. */
export type Following =
  | { readonly state: "following" | "broken" }
  | { readonly state: "ended"; readonly run: StudioRun }
  | { readonly state: "lost"; readonly error: Error };

/** What a page shows of a run that it follows. */
export interface LiveSnapshot {
  readonly view: RunView;
  readonly following: Following;
}

/** A run that is followed from when somebody looks at it: the fold behind the page, and who is told when it changes. */
export class LiveRun {
  readonly #client: StudioClient;
  readonly #runId: string;
  readonly #fold: RunFold;
  readonly #listeners = new Set<() => void>();
  #snapshot: LiveSnapshot;
  #following: Following = { state: "following" };
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(client: StudioClient, graph: TaskGraph, runId: string) {
    this.#client = client;
    this.#runId = runId;
    this.#fold = new RunFold(graph);
    this.#snapshot = { view: this.#fold.view(), following: this.#following };
  }

  /** Takes up the stream where it was left; what is returned lets it go. `onEnd` is told how the run ended, if it did meanwhile. */
  follow(onEnd: (run: StudioRun) => void): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    if (this.#following.state !== "ended") void this.#follow(signal, onEnd);
    return () => {
      stop.abort();
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  /** What to show now; the same object until something changed. */
  readonly snapshot = (): LiveSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #follow(signal: AbortSignal, onEnd: (run: StudioRun) => void): Promise<void> {
    try {
      const run = await followRun({
        after: this.#fold.lastSequence,
        open: (after) => this.#open(after, signal),
        signal,
        onEvents: (events) => this.#add(events),
        onBreak: () => this.#now({ state: "broken" }),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      });
      if (run === null) return;
      this.#now({ state: "ended", run });
      onEnd(run);
    } catch (error) {
      this.#now({ state: "lost", error: error instanceof Error ? error : new Error(`${error}`) });
    }
  }

  #open(after: number, signal: AbortSignal): Promise<Response> {
    const resumed = after === 0 ? {} : { "last-event-id": `${after}` };
    return this.#client.ask(`/runs/${this.#runId}/events`, {
      signal,
      headers: { accept: "text/event-stream", ...resumed },
    });
  }

  #add(events: readonly ExecutionEvent[]): void {
    for (const event of events) this.#fold.add(event);
    this.#following = { state: "following" };
    this.#timer ??= setTimeout(() => this.#publish(), GATHER_MS);
  }

  #now(following: Following): void {
    this.#following = following;
    this.#publish();
  }

  #publish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#snapshot = { view: this.#fold.view(), following: this.#following };
    for (const listener of this.#listeners) listener();
  }
}
