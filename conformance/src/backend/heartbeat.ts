/** Asks again and again; who does not answer in time is stuck in a loop that nothing within it could end. */
export class Heartbeat {
  readonly #limitMs: number;
  readonly #ask: () => Promise<unknown>;
  readonly #onStuck: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(limitMs: number, ask: () => Promise<unknown>, onStuck: () => void) {
    this.#limitMs = limitMs;
    this.#ask = ask;
    this.#onStuck = onStuck;
    this.#pause();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Nothing is asked while nobody waits for the answer: neither timer keeps the kit alive. */
  #pause(): void {
    this.#timer = setTimeout(() => this.#beat(), this.#limitMs / 4).unref();
  }

  #beat(): void {
    this.#timer = setTimeout(this.#onStuck, this.#limitMs).unref();
    this.#ask().then(
      () => {
        clearTimeout(this.#timer);
        if (!this.#isStopped) this.#pause();
      },
      () => this.stop(),
    );
  }
}
