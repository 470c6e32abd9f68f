/** One measured time. */
export interface LatencySample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
}

/**
 * The last measured times, at most `capacity` of them and none older than `spanMs`; a fuller window forgets the oldest. Given in the
 * order in which they were recorded.
 */
export class LatencyWindow {
  readonly #spanMs: number;
  readonly #capacity: number;
  /** A ring: the next sample goes to `#next`. */
  readonly #ring: LatencySample[] = [];
  #next = 0;

  constructor(spanMs: number, capacity: number) {
    if (!(Number.isSafeInteger(capacity) && capacity >= 1 && spanMs > 0))
      throw new RangeError("A latency window needs a span above 0 ms and a capacity of at least one sample.");
    this.#spanMs = spanMs;
    this.#capacity = capacity;
  }

  record(at: number, ms: number): void {
    this.#ring[this.#next] = { at, ms };
    this.#next = (this.#next + 1) % this.#capacity;
  }

  /** What is kept and not too old at that moment, oldest first. */
  samples(now: number): readonly LatencySample[] {
    const ordered = [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)];
    return ordered.filter(({ at }) => now - at < this.#spanMs);
  }

  /** The 95th percentile by nearest rank, in milliseconds; 0 without samples. */
  p95(now: number): number {
    const sorted = this.samples(now)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return sorted[Math.ceil((sorted.length * 95) / 100) - 1] ?? 0;
  }
}
