/** Tells whoever waits that something has changed; what it was they look at themselves. */
export class Bell {
  readonly #waiting = new Set<() => void>();

  /** Resolves when it rings next, or as soon as the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        this.#waiting.delete(over);
        signal.removeEventListener("abort", over);
        resolve();
      };
      if (signal.aborted) return resolve();
      this.#waiting.add(over);
      signal.addEventListener("abort", over);
    });
  }

  ring(): void {
    for (const over of [...this.#waiting]) over();
  }
}
