/** Writes times as the contract does: RFC 3339 UTC with milliseconds. Events come in bursts, so the last text is kept. */
export class TimestampWriter {
  #at = Number.NaN;
  #text = "";

  /** `epochMs` milliseconds since 1970; fractions are dropped. */
  write(epochMs: number): string {
    const at = Math.floor(epochMs);
    if (at !== this.#at) {
      this.#at = at;
      this.#text = new Date(at).toISOString();
    }
    return this.#text;
  }
}
