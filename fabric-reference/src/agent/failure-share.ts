/** Over how long the share is taken, in how many parts. */
const WINDOW_MS = 60_000;
const PARTS = 6;
const PART_MS = WINDOW_MS / PARTS;

/** A share of fewer attempts says nothing of the node: one unit that cannot succeed would keep everybody's work from it. */
const LEAST_ENDED = 20;

/** The share of attempts that failed in the last minute, kept in a fixed number of parts of it. */
export class FailureShare {
  readonly #parts = Array.from({ length: PARTS }, () => ({ part: Number.NaN, ended: 0, failed: 0 }));

  /** Counts an attempt that ended, at a time in milliseconds since 1970. */
  count(at: number, failed: boolean): void {
    const part = Math.floor(at / PART_MS);
    const slot = this.#parts[part % PARTS];
    if (slot === undefined) return;
    if (slot.part !== part) Object.assign(slot, { part, ended: 0, failed: 0 });
    slot.ended += 1;
    if (failed) slot.failed += 1;
  }

  /** The share, 0 to 1; undefined where too little ended in the last minute. */
  at(now: number): number | undefined {
    const last = Math.floor(now / PART_MS);
    const recent = this.#parts.filter(({ part }) => part > last - PARTS && part <= last);
    const ended = recent.reduce((sum, each) => sum + each.ended, 0);
    return ended < LEAST_ENDED ? undefined : recent.reduce((sum, each) => sum + each.failed, 0) / ended;
  }
}
