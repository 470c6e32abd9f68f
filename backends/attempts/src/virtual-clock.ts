import type { Clock } from "@krako/rules";

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** Lets everything that is ready to go on in this process go on: promises, and whoever gave up a turn. */
export async function otherTurns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Time that passes when a test says so. Nothing here waits for real time. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(startMs: number = Date.UTC(2026, 0, 1)) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { due: this.#now + Math.max(0, ms), callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Timers that have not fired, as milliseconds from now, the next one first. */
  get waits(): number[] {
    return [...this.#timers].map(({ due }) => due - this.#now).sort((a, b) => a - b);
  }

  /** Time passes while nobody looks, as it does for code that keeps the thread: no timer fires. */
  pass(ms: number): void {
    this.#now += ms;
  }

  /** Time passes; timers fire in the order of their times, then of their making, and what follows from one happens before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await otherTurns();
    while (await this.#fireNext(end));
    this.#now = end;
    await otherTurns();
  }

  /** Lets time pass until a promise is settled, and returns it; throws where nothing is left that could settle it. */
  async untilSettled<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    promise.then(settled, settled);
    await otherTurns();
    while (!isSettled) {
      if (!(await this.#fireNext(Number.POSITIVE_INFINITY)))
        throw new Error("Nothing is left to happen, and the promise is not settled.");
    }
    return promise;
  }

  /** Lets time stand still until a promise is settled: only what is due already fires. For what threads do in real time. */
  async untilSettledInRealTime<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settled = (): void => {
      isSettled = true;
    };
    promise.then(settled, settled);
    while (!isSettled) await this.advance(0);
    return promise;
  }

  /** Waits, without letting time pass, until a timer for that many milliseconds from now is set. */
  async untilSet(ms: number): Promise<void> {
    while (!this.waits.includes(ms)) await otherTurns();
  }

  async #fireNext(end: number): Promise<boolean> {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (next === undefined || timer.due < next.due) next = timer;
    if (next === undefined || next.due > end) return false;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.due);
    next.callback();
    await otherTurns();
    return true;
  }
}
