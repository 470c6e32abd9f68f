import type { Database } from "../store/database.ts";

/**
 * Hears of nodes that lost claims which they may still be working on: a run was cancelled, say. A node that waits for work is answered at
 * once then, so that it asks by a heartbeat; one that does not wait is remembered until it does. Heartbeats alone would tell it too, later.
 */
export class LossWatch {
  readonly #untold = new Set<string>();
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #stop: () => void;

  constructor(database: Database) {
    this.#stop = database.listen("losses", (nodeId) => this.#tell(nodeId));
  }

  /** Whether a node has lost something since this was last asked. */
  take(nodeId: string): boolean {
    return this.#untold.delete(nodeId);
  }

  /** Calls `then` when the node loses something; returns how to stop waiting. */
  onNext(nodeId: string, then: () => void): () => void {
    const waiting = this.#waiting.get(nodeId) ?? new Set();
    this.#waiting.set(nodeId, waiting);
    waiting.add(then);
    return () => {
      waiting.delete(then);
      if (waiting.size === 0) this.#waiting.delete(nodeId);
    };
  }

  close(): void {
    this.#stop();
  }

  /** The empty id means that some may not have been heard of: heartbeats will tell. */
  #tell(nodeId: string): void {
    if (nodeId === "") return;
    this.#untold.add(nodeId);
    for (const then of [...(this.#waiting.get(nodeId) ?? [])]) then();
  }
}
