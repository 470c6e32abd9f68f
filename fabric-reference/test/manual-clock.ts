// Time that passes only when a test says so.
import type { Clock } from "@krako/rules";

export class ManualClock implements Clock {
  #now: number;
  #next = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    this.#next += 1;
    const id = this.#next;
    this.#timers.set(id, { at: this.#now + ms, callback });
    return () => this.#timers.delete(id);
  }

  /** Milliseconds until each timer that is set, the soonest first. */
  waits(): number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** Lets time pass; timers that are due call back in their order. */
  pass(ms: number): void {
    this.#now += ms;
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now).sort(([, a], [, b]) => a.at - b.at);
    for (const [id, { callback }] of due) if (this.#timers.delete(id)) callback();
  }
}
