// In which order calls that wait at the same time are answered. Nothing is concluded from it: a moment that only seemed quiet makes
// another order, never another verdict.
import type { Release } from "../cases/case.ts";

/** Turns of the event loop without a new call after which calls in this process have all come. */
const QUIET_TURNS = 6;
/** Milliseconds without a new call after which calls over HTTP have all come. */
const QUIET_MS = 4;
/** Quiet moments that may be broken by new calls before one is answered all the same: a flood must not keep the model silent. */
export const MAX_BROKEN_MOMENTS = 1_000;

export interface WaitingCall {
  readonly via: "process" | "http";
  answer(): void;
}

export class ReleaseQueue {
  readonly #next: ((waiting: number) => number) | null;
  readonly #waiting: WaitingCall[] = [];
  #arrivals = 0;
  #watching = false;

  constructor(release: Release) {
    this.#next = chooser(release);
  }

  /** Answers the call now, or when its turn comes. */
  add(call: WaitingCall): void {
    if (this.#next === null) {
      call.answer();
      return;
    }
    this.#arrivals += 1;
    this.#waiting.push(call);
    if (!this.#watching) this.#watch(0);
  }

  /** The caller gave up. */
  remove(call: WaitingCall): void {
    const index = this.#waiting.indexOf(call);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  /** Nothing is answered any more. */
  stop(): void {
    this.#waiting.length = 0;
  }

  #watch(broken: number): void {
    this.#watching = this.#waiting.length > 0;
    if (!this.#watching) return;
    const arrivals = this.#arrivals;
    const onQuiet = () => {
      if (arrivals !== this.#arrivals && broken < MAX_BROKEN_MOMENTS) return this.#watch(broken + 1);
      this.#answerOne();
      this.#watch(0);
    };
    if (this.#waiting.some(({ via }) => via === "http")) setTimeout(onQuiet, QUIET_MS);
    else afterTurns(QUIET_TURNS, onQuiet);
  }

  #answerOne(): void {
    const index = this.#next?.(this.#waiting.length) ?? 0;
    const [call] = this.#waiting.splice(index, 1);
    call?.answer();
  }
}

function afterTurns(turns: number, callback: () => void): void {
  setImmediate(() => (turns <= 1 ? callback() : afterTurns(turns - 1, callback)));
}

/** Which of so many waiting calls is next; null: none ever waits. */
function chooser(release: Release): ((waiting: number) => number) | null {
  switch (release.order) {
    case "at once":
      return null;
    case "last first":
      return (waiting) => waiting - 1;
    case "shuffled": {
      const random = seeded(release.seed);
      return (waiting) => Math.floor(random() * waiting);
    }
  }
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
