/**
 * Stops asking a fabric that does not answer:
 *
 *     closed ──5 failures in a row──▶ open ──after a while──▶ one asks ──answered──▶ closed
 *                                      ▲                         │
 *                                      └──────failed, twice as long┘
 *
 * 1. While it is open nobody asks. 2. After that one asks, and all others wait for what comes of it. 3. Any answer closes it, a refusal
 * included: a fabric that says no is there.
 */
const FAILURES_TO_OPEN = 5;
const FIRST_OPEN_MS = 500;
const LONGEST_OPEN_MS = 15_000;
/** How often those who wait for somebody else's try look again, in milliseconds. */
const LOOK_AGAIN_MS = 250;

export type Entry =
  /** `alone`: the one try that decides; it should be a short one. */
  { readonly type: "ask"; readonly alone: boolean } | { readonly type: "wait"; readonly ms: number };

export class CircuitBreaker {
  #failures = 0;
  #openMs = 0;
  #openUntil = 0;
  #isProbing = false;

  get isClosed(): boolean {
    return this.#openMs === 0;
  }

  enter(nowMs: number): Entry {
    if (this.#openMs === 0) return { type: "ask", alone: false };
    if (nowMs < this.#openUntil) return { type: "wait", ms: this.#openUntil - nowMs };
    if (this.#isProbing) return { type: "wait", ms: LOOK_AGAIN_MS };
    this.#isProbing = true;
    return { type: "ask", alone: true };
  }

  answered(): void {
    this.#failures = 0;
    this.#openMs = 0;
    this.#isProbing = false;
  }

  failed(nowMs: number, alone: boolean): void {
    this.#failures += 1;
    if (alone) this.#isProbing = false;
    if (!alone && (this.#openMs > 0 || this.#failures < FAILURES_TO_OPEN)) return;
    this.#openMs = this.#openMs === 0 ? FIRST_OPEN_MS : Math.min(this.#openMs * 2, LONGEST_OPEN_MS);
    this.#openUntil = nowMs + this.#openMs;
  }

  /** The try was given up before it told anything. */
  abandoned(alone: boolean): void {
    if (alone) this.#isProbing = false;
  }
}
