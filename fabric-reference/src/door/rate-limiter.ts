import type { TokenBucket } from "../policies/token-bucket.ts";
import type { Rate } from "./limits.ts";
import { takeOne } from "./token-bucket.ts";

/** Paces of many callers, told apart by key. Remembers `most` of them: those not seen for longest start anew. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #most: number;
  /** In the order in which they were last seen. */
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate, most: number) {
    this.#rate = rate;
    this.#most = most;
  }

  /** Milliseconds until this caller may ask again; 0: it may now, and has. */
  waitMs(key: string, now: number): number {
    const { bucket, waitMs } = takeOne(this.#buckets.get(key), now, this.#rate);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > this.#most) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return waitMs;
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#buckets.size;
  }
}
