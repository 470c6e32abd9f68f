/**
 * A small memory of values that are dear to make and pure in their key (a compiled pattern, a planned expression).
 * Holds at most `capacity`; the one that was used longest ago goes first. It changes how fast an operation is, never
 * what it answers.
 */
export class RecentValues<V> {
  readonly #values = new Map<string, V>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#values.size;
  }

  /** The remembered value of the key, or the one that `make` returns. What `make` throws is not remembered. */
  getOrMake(key: string, make: () => V): V {
    let value = this.#values.get(key);
    if (value === undefined) value = make();
    else this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#capacity) {
      const oldest = this.#values.keys().next();
      if (!oldest.done) this.#values.delete(oldest.value);
    }
    return value;
  }
}
