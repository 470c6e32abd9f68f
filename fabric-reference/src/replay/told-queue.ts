import { equalJson } from "@krako/rules";

/** What a fold told against what the log says was told, event by event. */
export class ToldQueue {
  readonly #stream: string;
  #derived: unknown[] = [];
  #recorded: unknown[] = [];
  /** Events that differ, or that the log has and no fold told. */
  readonly differences: string[] = [];

  constructor(stream: string) {
    this.#stream = stream;
  }

  derive(events: readonly unknown[]): void {
    this.#derived.push(...events);
  }

  record(events: readonly unknown[]): void {
    this.#recorded.push(...events);
  }

  /** Compares as far as both go. The log may be behind: what follows from its last commits was not told yet. */
  compare(): void {
    const both = Math.min(this.#derived.length, this.#recorded.length);
    for (let at = 0; at < both; at += 1) {
      const [derived, recorded] = [JSON.stringify(this.#derived[at]), JSON.stringify(this.#recorded[at])];
      // Most are the same text; only where they are not does it cost to see whether they mean the same.
      if (derived !== recorded && !equalJson(this.#derived[at], this.#recorded[at]))
        this.differences.push(`Stream ${this.#stream}: an event is recorded as ${recorded}, its replay is ${derived}.`);
    }
    this.#derived = this.#derived.slice(both);
    this.#recorded = this.#recorded.slice(both);
  }

  /** After the last line: what was told without a cause. */
  end(): void {
    this.compare();
    for (const event of this.#recorded)
      this.differences.push(`Stream ${this.#stream}: nothing in the log leads to ${JSON.stringify(event)}.`);
  }
}
