import { tooManyStreams } from "./refusals.ts";

/** Counts the event streams that each tenant has open. */
export class StreamSlots {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes a slot until the returned function is called or `signal` aborts, whichever is first.
   * @throws RefusalForNow 429 where the tenant has no slot left.
   */
  take(tenantId: string, signal: AbortSignal): () => void {
    const open = this.#open.get(tenantId) ?? 0;
    if (open >= this.#most) throw tooManyStreams(this.#most);
    this.#open.set(tenantId, open + 1);
    let isTaken = true;
    const release = (): void => {
      if (!isTaken) return;
      isTaken = false;
      signal.removeEventListener("abort", release);
      const left = (this.#open.get(tenantId) ?? 1) - 1;
      if (left > 0) this.#open.set(tenantId, left);
      else this.#open.delete(tenantId);
    };
    if (signal.aborted) release();
    else signal.addEventListener("abort", release, { once: true });
    return release;
  }

  /** Streams that a tenant has open. */
  openOf(tenantId: string): number {
    return this.#open.get(tenantId) ?? 0;
  }
}
