import type { Clock } from "@krako/rules";
import { FIRST_BYTE_MS, QUIET_MS, STREAM_HEAD_MS } from "../src/event-stream.ts";
import { ANSWER_MS } from "../src/fabric-requests.ts";
import { POLL_MS, RESULT_WAIT_MS } from "../src/follow-session.ts";

/** Timers that guard something. They go off when a test says so; every other one is a wait, and over as soon as it has begun. */
const LIMITS: ReadonlySet<number> = new Set([
  ANSWER_MS,
  ANSWER_MS + POLL_MS,
  ANSWER_MS + RESULT_WAIT_MS,
  FIRST_BYTE_MS,
  QUIET_MS,
  STREAM_HEAD_MS,
]);

interface Timer {
  readonly ms: number;
  readonly due: number;
  readonly callback: () => void;
}

/** Virtual time over real sockets: whoever waits has waited already, the one who is due first before the others, and nobody sleeps. */
export class TestClock implements Clock {
  /** How long was waited, in the order in which the waits ended. */
  readonly waited: number[] = [];
  readonly #limits = new Set<Timer>();
  readonly #waits = new Set<Timer>();
  #isTicking = false;
  #now = Date.UTC(2026, 0, 1);

  now(): number {
    return this.#now;
  }

  /** Time passes while nobody looks: no limit goes off. */
  pass(ms: number): void {
    this.#now += ms;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { ms, due: this.#now + ms, callback };
    const timers = LIMITS.has(ms) ? this.#limits : this.#waits;
    timers.add(timer);
    this.#tick();
    return () => timers.delete(timer);
  }

  /** Timers that were neither called nor taken back. */
  get pending(): number {
    return this.#limits.size + this.#waits.size;
  }

  /** Lets the limit of that many milliseconds pass, as soon as there is one. */
  async reach(ms: number): Promise<void> {
    for (;;) {
      const timer = [...this.#limits].find((each) => each.ms === ms);
      if (timer !== undefined) {
        this.#limits.delete(timer);
        this.#now = Math.max(this.#now, timer.due);
        timer.callback();
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #tick(): void {
    if (this.#isTicking || this.#waits.size === 0) return;
    this.#isTicking = true;
    setImmediate(() => {
      this.#isTicking = false;
      const [first] = [...this.#waits].sort((a, b) => a.due - b.due);
      if (first === undefined) return;
      this.#waits.delete(first);
      this.waited.push(first.ms);
      this.#now = Math.max(this.#now, first.due);
      first.callback();
      this.#tick();
    });
  }
}
