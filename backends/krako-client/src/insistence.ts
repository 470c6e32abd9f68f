import type { Clock } from "@krako/rules";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { FailedRequest, unreachable } from "./failure.ts";
import { RetryBudget } from "./retry-budget.ts";
import { retryWaitMs } from "./retry-wait.ts";
import { wait } from "./wait.ts";

export interface Patience {
  /** How long a request may go on failing, in milliseconds. */
  readonly patienceMs: number;
  /** With 1 it is asked at once, whatever happened before. */
  readonly mostTries: number;
  readonly signal: AbortSignal;
}

/** One request and its repetitions. `careful`: the fabric has just failed, so it should be asked for little and answer soon. */
export type Attempt<T> = (careful: boolean) => Promise<T>;

/** Repeats what may be repeated: one breaker and one budget of retries for all requests of a client. */
export class Insistence {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #breaker = new CircuitBreaker();
  readonly #budget = new RetryBudget();

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  /** @throws FailedRequest with the last failure once nothing is left to try. */
  async ask<T>(patience: Patience, attempt: Attempt<T>): Promise<T> {
    const { mostTries, patienceMs, signal } = patience;
    let last: FailedRequest | null = null;
    let failingSince = this.#clock.now();
    for (let tries = 1; ; tries += 1) {
      const alone: boolean = mostTries === 1 ? false : await this.#entered(patience, failingSince, last);
      try {
        return await this.#tried(attempt, alone, last !== null);
      } catch (error) {
        if (!(error instanceof FailedRequest)) throw error;
        if (last === null) failingSince = this.#clock.now();
        last = error;
      }
      const waitMs = retryWaitMs({
        failure: last.failure,
        tries,
        failingForMs: this.#clock.now() - failingSince,
        patienceMs,
        mostTries,
        random: this.#random(),
      });
      if (waitMs === null || signal.aborted) throw last;
      await wait(this.#clock, waitMs, signal);
    }
  }

  async #tried<T>(attempt: Attempt<T>, alone: boolean, again: boolean): Promise<T> {
    try {
      const answer = await attempt(alone || again || !this.#breaker.isClosed);
      this.#breaker.answered();
      return answer;
    } catch (error) {
      if (!(error instanceof FailedRequest)) this.#breaker.abandoned(alone);
      else if (error.failure.type === "unreachable") this.#breaker.failed(this.#clock.now(), alone);
      else this.#breaker.answered();
      throw error;
    }
  }

  /**
   * Waits for the breaker and, before a retry, for room in the budget. A retry that the breaker held back until somebody else was
   * answered needs no room: that the fabric is there again is known, and everybody who waited is to go on.
   */
  async #entered({ patienceMs, signal }: Patience, since: number, last: FailedRequest | null): Promise<boolean> {
    let wasHeldBack = false;
    if (last === null) this.#budget.request(this.#clock.now());
    while (!signal.aborted) {
      const now = this.#clock.now();
      const entry = this.#breaker.enter(now);
      let waitMs = 0;
      if (entry.type === "wait") {
        wasHeldBack = true;
        waitMs = entry.ms * (1 + this.#random() / 4);
      } else {
        if (entry.alone || last === null || wasHeldBack) return entry.alone;
        waitMs = this.#budget.retry(now);
        if (waitMs === 0) return false;
      }
      if (now + waitMs - since > patienceMs) break;
      await wait(this.#clock, waitMs, signal);
    }
    throw last ?? unreachable("The fabric has not answered others for a while, and was not asked again");
  }
}
