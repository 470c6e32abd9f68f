/**
 * For one scarce budget dimension: who has taken or may take how much, by rank, and who waits for how much.
 *
 * A binary tree over ranks. Every node holds the sum of `worst` below it and the least *demand* below it, where the demand of a
 * waiting unit is what it needs plus every `worst` of lower rank within the node. So the root's least demand is the least total
 * that must be available for some waiting unit to be covered, and settling or waiting costs O(log n) however many wait.
 */
export class DemandTree {
  readonly #size: number;
  readonly #sum: Float64Array;
  readonly #least: Float64Array;

  /** `worst[rank]` is the cap of each unit; nobody waits yet. */
  constructor(worst: ArrayLike<number>) {
    let size = 1;
    while (size < worst.length) size *= 2;
    this.#size = size;
    this.#sum = new Float64Array(2 * size);
    this.#least = new Float64Array(2 * size).fill(Number.POSITIVE_INFINITY);
    for (let rank = 0; rank < worst.length; rank += 1) this.#sum[size + rank] = worst[rank] as number;
    for (let node = size - 1; node > 0; node -= 1)
      this.#sum[node] = (this.#sum[2 * node] as number) + (this.#sum[2 * node + 1] as number);
  }

  /** Σ worst over ranks below `rank`. */
  before(rank: number): number {
    let sum = 0;
    for (let node = this.#size + rank; node > 1; node >>= 1) if (node & 1) sum += this.#sum[node - 1] as number;
    return sum;
  }

  /** Replaces what a unit may take in the end. */
  setWorst(rank: number, worst: number): void {
    this.#sum[this.#size + rank] = worst;
    this.#climb(this.#size + rank);
  }

  /** A unit waits until `amount` more than everything before it is available. */
  wait(rank: number, amount: number): void {
    this.#least[this.#size + rank] = amount;
    this.#climb(this.#size + rank);
  }

  /** A unit waits no longer. */
  leave(rank: number): void {
    if (this.#least[this.#size + rank] !== Number.POSITIVE_INFINITY) this.wait(rank, Number.POSITIVE_INFINITY);
  }

  /** The least-ranked waiting unit that `available` covers, or -1. */
  firstCovered(available: number): number {
    if ((this.#least[1] as number) > available) return -1;
    let node = 1;
    let before = 0;
    while (node < this.#size) {
      node *= 2;
      if (before + (this.#least[node] as number) > available) {
        before += this.#sum[node] as number;
        node += 1;
      }
    }
    return node - this.#size;
  }

  #climb(leaf: number): void {
    for (let node = leaf >> 1; node > 0; node >>= 1) {
      const left = 2 * node;
      const sumLeft = this.#sum[left] as number;
      this.#sum[node] = sumLeft + (this.#sum[left + 1] as number);
      this.#least[node] = Math.min(this.#least[left] as number, sumLeft + (this.#least[left + 1] as number));
    }
  }
}
