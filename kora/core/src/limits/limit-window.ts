import type { LocalLimit } from "./limit-notice.ts";
import type { LocalLimitSettings } from "./local-limit-settings.ts";

/** Calls of one window whose duration is kept; of more a part is kept, spread evenly over them. */
export const MOST_DURATIONS = 4_096;

/** What was seen in one stretch of time. */
export class LimitWindow {
  #durations: number[] = [];
  #calls = 0;
  /** Every how many calls one duration is kept. */
  #stride = 1;
  #invalid = 0;
  #leastQueued = Number.POSITIVE_INFINITY;
  #slots = 0;

  addCall(durationMs: number, invalid: boolean): void {
    if (this.#calls % this.#stride === 0) {
      if (this.#durations.length === MOST_DURATIONS) {
        this.#durations = this.#durations.filter((_, index) => index % 2 === 0);
        this.#stride *= 2;
      }
      if (this.#calls % this.#stride === 0) this.#durations.push(durationMs);
    }
    this.#calls += 1;
    if (invalid) this.#invalid += 1;
  }

  /** What always waits is a queue; what waits for a moment is none: the least counts. */
  addQueue(queued: number, slots: number): void {
    this.#leastQueued = Math.min(this.#leastQueued, queued);
    this.#slots = slots;
  }

  /** The limits that this window exceeded, each with the measurement as a sentence. */
  overLimit(settings: LocalLimitSettings): ReadonlyMap<LocalLimit, string> {
    const found = new Map<LocalLimit, string>();
    if (this.#calls >= settings.least_attempts) {
      const p95 = percentile95(this.#durations);
      if (p95 > settings.p95_latency_ms)
        found.set("latency", `95 % of model calls took up to ${p95} ms; the limit is ${settings.p95_latency_ms} ms.`);
      const share = this.#invalid / this.#calls;
      if (share > settings.schema_failure_share)
        found.set(
          "schema_failures",
          `${this.#invalid} of ${this.#calls} model calls answered what their schema does not allow; the limit is ${Math.round(settings.schema_failure_share * 100)} %.`,
        );
    }
    const most = settings.queued_per_slot * this.#slots;
    if (this.#slots > 0 && this.#leastQueued > most)
      found.set(
        "queueing",
        `At least ${this.#leastQueued} attempts waited all the time for ${this.#slots} that can run at once; the limit is ${most}.`,
      );
    return found;
  }
}

/** The least value that 95 % of the values do not exceed. */
function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
