/**
 * How many attempts may be in flight at once, over all runs of one backend. Whoever finds no slot free waits in line; a freed slot
 * goes to the one that has waited longest, so a large run cannot starve a small one.
 */
export class Slots {
  readonly limit: number;
  #taken = 0;
  readonly #line = new Set<() => void>();

  constructor(limit: number) {
    this.limit = limit;
  }

  get taken(): number {
    return this.#taken;
  }

  get waiting(): number {
    return this.#line.size;
  }

  /** Takes a slot, or false: then `whenFree` is called once when one may be free. */
  take(whenFree: () => void): boolean {
    if (this.#taken < this.limit) {
      this.#taken += 1;
      return true;
    }
    this.#line.add(whenFree);
    return false;
  }

  /** Gives a slot back and lets those in line try, in turn, until it is taken again. */
  release(): void {
    this.#taken -= 1;
    for (const next of this.#line) {
      if (this.#taken >= this.limit) return;
      this.#line.delete(next);
      next();
    }
  }

  /** Leaves the line. */
  forget(whenFree: () => void): void {
    this.#line.delete(whenFree);
  }
}
