import type { Clock } from "@krako/rules";
import { FIRST_BYTE_MS, QUIET_MS } from "../src/event-stream.ts";
import { ANSWER_MS } from "../src/fabric-requests.ts";
import { POLL_MS, RESULT_WAIT_MS } from "../src/follow-session.ts";

/** Timers that guard something. They go off when a test says so; every other one is a wait, and over as soon as it has begun. */
const LIMITS: ReadonlySet<number> = new Set([
  ANSWER_MS,
  ANSWER_MS + POLL_MS,
  ANSWER_MS + RESULT_WAIT_MS,
  FIRST_BYTE_MS,
  QUIET_MS,
]);

interface Timer {
  readonly ms: number;
  readonly callback: () => void;
}

/** Virtual time over real sockets: whoever waits has waited already, and nobody sleeps. */
export class TestClock implements Clock {
  /** How long was waited, in order. */
  readonly waited: number[] = [];
  readonly #limits = new Set<Timer>();
  #waiting = 0;
  #now = Date.UTC(2026, 0, 1);

  now(): number {
    return this.#now;
  }

  /** Time passes while nobody looks: no limit goes off. */
  pass(ms: number): void {
    this.#now += ms;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { ms, callback };
    if (LIMITS.has(ms)) {
      this.#limits.add(timer);
      return () => this.#limits.delete(timer);
    }
    this.#waiting += 1;
    const immediate = setImmediate(() => {
      this.#waiting -= 1;
      this.waited.push(ms);
      this.#now += ms;
      callback();
    });
    return () => {
      if (immediate.hasRef()) this.#waiting -= 1;
      clearImmediate(immediate);
    };
  }

  /** Timers that were neither called nor taken back. */
  get pending(): number {
    return this.#limits.size + this.#waiting;
  }

  /** Lets the limit of that many milliseconds pass, as soon as there is one. */
  async reach(ms: number): Promise<void> {
    for (;;) {
      const timer = [...this.#limits].find((each) => each.ms === ms);
      if (timer !== undefined) {
        this.#limits.delete(timer);
        this.#now += ms;
        timer.callback();
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
