import { setImmediate as nextTurn } from "node:timers/promises";

interface Timer {
  readonly due: number;
  readonly order: number;
  run: (() => void) | null;
}

/**
 * The time of a simulated world. It stands still while anything is going on, and then jumps to the next timer; nothing ever waits for real
 * time. Timers that are due together fire in the order of their making, each after what followed from the one before.
 */
export class WorldClock {
  #now: number;
  #order = 0;
  readonly #heap: Timer[] = [];

  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    this.#order += 1;
    const timer: Timer = { due: this.#now + Math.max(0, ms), order: this.#order, run };
    push(this.#heap, timer);
    return () => {
      timer.run = null;
    };
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** Nothing is due until then: so late it is now. */
  skipTo(ms: number): void {
    this.#now = Math.max(this.#now, ms);
  }

  /** Fires the next timer and lets everything happen that follows from it; false if there is none up to `until`. */
  async step(until: number): Promise<boolean> {
    let timer = this.#heap[0];
    while (timer !== undefined && timer.run === null) {
      pop(this.#heap);
      timer = this.#heap[0];
    }
    if (timer === undefined || timer.due > until) return false;
    pop(this.#heap);
    this.#now = Math.max(this.#now, timer.due);
    timer.run?.();
    await quiet();
    return true;
  }
}

/** Resolves when nothing is left that could go on by itself: every promise has been followed, also those of streams. */
export async function quiet(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}

function push(heap: Timer[], timer: Timer): void {
  let at = heap.length;
  heap.push(timer);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as Timer;
    if (!isBefore(timer, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && isBefore(heap[right] as Timer, heap[left] as Timer) ? right : left;
    if (!isBefore(heap[child] as Timer, last)) break;
    heap[at] = heap[child] as Timer;
    at = child;
  }
  heap[at] = last;
}
