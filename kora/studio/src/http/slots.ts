import { tooMany } from "./refusals.ts";

/** Counts what may be open at once. */
export class Slots {
  readonly #most: number;
  #open = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes one until the signal aborts. @throws RefusalError 429 where none is left. */
  take(signal: AbortSignal): void {
    if (this.#open >= this.#most)
      throw tooMany(
        "too_many_streams",
        "Too many runs are watched.",
        `At most ${this.#most} streams are open at once.`,
      );
    if (signal.aborted) return;
    this.#open += 1;
    signal.addEventListener(
      "abort",
      () => {
        this.#open -= 1;
      },
      { once: true },
    );
  }
}
