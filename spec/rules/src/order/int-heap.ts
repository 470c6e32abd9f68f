/** A binary min-heap of 32-bit integers with a fixed capacity; nothing is allocated after construction unless it grows. */
export class IntHeap {
  #items: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#items = new Int32Array(Math.max(capacity, 1));
  }

  get size(): number {
    return this.#size;
  }

  /** The least item, or -1 when empty. */
  peek(): number {
    return this.#size === 0 ? -1 : (this.#items[0] as number);
  }

  push(item: number): void {
    if (this.#size === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    const items = this.#items;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as number;
      if (above <= item) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  /** Removes and returns the least item, or -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const items = this.#items;
    const least = items[0] as number;
    this.#size -= 1;
    const moved = items[this.#size] as number;
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      if (child + 1 < this.#size && (items[child + 1] as number) < (items[child] as number)) child += 1;
      const below = items[child] as number;
      if (below >= moved) break;
      items[at] = below;
      at = child;
    }
    items[at] = moved;
    return least;
  }
}
