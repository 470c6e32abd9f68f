import type { Database } from "../store/database.ts";

/**
 * Hears of assignments that other processes make to nodes which wait at this one. Counted, so that what is told between two looks is not
 * missed: whoever looks notes the count first, and waits only while it is the same.
 */
export class AssignmentWatch {
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Map<string, Set<() => void>>();
  /** When a node was last looked for, and how much it had been told by then. */
  readonly #looks = new Map<string, { readonly told: number; readonly at: number }>();
  readonly #stop: () => void;
  /** Notifications may have been lost so often. */
  #losses = 0;

  constructor(database: Database) {
    this.#stop = database.listen("assignments", (nodeId) => this.#tell(nodeId));
  }

  /** How often a node was told something; only ever compared. */
  told(nodeId: string): number {
    return (this.#counts.get(nodeId) ?? 0) + this.#losses;
  }

  /** Whether a node may have been assigned something since it was last looked, or it was last looked before a time. */
  isNews(nodeId: string, before: number): boolean {
    const last = this.#looks.get(nodeId);
    return last === undefined || last.told !== this.told(nodeId) || last.at <= before;
  }

  /** What is assigned to the node is about to be looked at. */
  looked(nodeId: string, at: number): void {
    this.#looks.set(nodeId, { told: this.told(nodeId), at });
  }

  /** There may be more than was taken. */
  lookAgain(nodeId: string): void {
    this.#looks.delete(nodeId);
  }

  /** Calls `then` once the node has been told more than `told`, at once if it has been; returns how to stop waiting. */
  onNext(nodeId: string, told: number, then: () => void): () => void {
    if (this.told(nodeId) !== told) {
      then();
      return () => {};
    }
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

  #tell(nodeId: string): void {
    if (nodeId === "") this.#losses += 1;
    else this.#counts.set(nodeId, (this.#counts.get(nodeId) ?? 0) + 1);
    const told = nodeId === "" ? [...this.#waiting.values()] : [this.#waiting.get(nodeId) ?? new Set<() => void>()];
    for (const waiting of told) for (const then of [...waiting]) then();
  }
}
