// A clock that goes by itself and can be moved on: what waits for a lease need not wait in earnest.

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** Time is moved on in steps of this many milliseconds at most, so that what repeats does so meanwhile. */
const STEP_MS = 500;

/** Turns of the event loop in which what a timer began may go on. */
const TURNS = 4;

const otherTurns = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** Milliseconds since 1970, as much ahead of the machine as it was moved. */
export class MovedClock {
  #ahead = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return Date.now() + this.#ahead;
  }

  after(ms: number, callback: () => void): () => void {
    const wait = Math.max(0, ms);
    const timer: Timer = { due: this.now() + wait, callback };
    this.#timers.add(timer);
    const real = setTimeout(() => {
      if (this.#timers.delete(timer)) callback();
    }, wait);
    return () => {
      clearTimeout(real);
      this.#timers.delete(timer);
    };
  }

  /** Lets time pass; timers that are due by then fire, in order. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= STEP_MS) {
      this.#ahead += Math.min(STEP_MS, left);
      await otherTurns();
      const due = [...this.#timers].filter(({ due: at }) => at <= this.now()).sort((a, b) => a.due - b.due);
      for (const timer of due) if (this.#timers.delete(timer)) timer.callback();
      await otherTurns();
    }
  }
}
