/** Retries for each request of the window. */
const SHARE = 0.1;
/** Retries that are always possible within the window: a client that asks little must still get over a failure. */
export const FEWEST_RETRIES = 10;
const SLICE_MS = 1_000;
const SLICES = 10;

interface Slice {
  /** Number of the slice since 1970. */
  readonly index: number;
  requests: number;
  retries: number;
}

/**
 * Keeps the retries of a client at a tenth of its requests within the last 10 seconds, or at 10 if that is more: a fabric in need is not
 * kept down by those who insist. Who has to wait for room waits; nobody is sent away.
 */
export class RetryBudget {
  #slices: Slice[] = [];

  /** A request is sent for the first time. */
  request(nowMs: number): void {
    this.#slice(nowMs).requests += 1;
  }

  /** Counts a retry and returns 0, or returns in how many milliseconds there may be room for it. */
  retry(nowMs: number): number {
    const slice = this.#slice(nowMs);
    let requests = 0;
    let retries = 0;
    for (const each of this.#slices) {
      requests += each.requests;
      retries += each.retries;
    }
    if (retries < Math.max(FEWEST_RETRIES, Math.floor(requests * SHARE))) {
      slice.retries += 1;
      return 0;
    }
    const oldest = this.#slices.find((each) => each.retries > 0) ?? slice;
    return Math.max(1, (oldest.index + SLICES) * SLICE_MS - nowMs);
  }

  #slice(nowMs: number): Slice {
    const index = Math.floor(nowMs / SLICE_MS);
    const last = this.#slices.at(-1);
    if (last !== undefined && index <= last.index) return last;
    const slice = { index, requests: 0, retries: 0 };
    this.#slices = [...this.#slices.filter((each) => each.index > index - SLICES), slice];
    return slice;
  }
}
