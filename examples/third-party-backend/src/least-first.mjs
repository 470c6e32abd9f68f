/** A heap of positions, the one with the least id first. Ids are ASCII, so that code units are code points. */
export class LeastFirst {
  /** @type {number[]} */
  #heap = [];
  #ids;
  /** @param {readonly string[]} ids */
  constructor(ids) {
    this.#ids = ids;
  }
  /** @param {number} a @param {number} b @returns {boolean} */
  #before(a, b) {
    return (this.#ids[this.#heap[a] ?? -1] ?? "") < (this.#ids[this.#heap[b] ?? -1] ?? "");
  }
  /** @param {number} a @param {number} b */
  #swap(a, b) {
    const heap = /** @type {number[]} */ (this.#heap);
    [heap[a], heap[b]] = /** @type {[number, number]} */ ([heap[b], heap[a]]);
  }
  /** @param {number} item */
  push(item) {
    let at = this.#heap.push(item) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && this.#before(at, parent); parent = (at - 1) >> 1) {
      this.#swap(at, parent);
      at = parent;
    }
  }
  /** @returns {number | undefined} */
  pop() {
    const least = this.#heap[0];
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return least;
    this.#heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.#heap.length && this.#before(left, first)) first = left;
      if (right < this.#heap.length && this.#before(right, first)) first = right;
      if (first === at) return least;
      this.#swap(at, first);
      at = first;
    }
  }
}
