import type { Inspection, Need } from "./inspector.ts";

/** How many requests of one playbook need what. */
export interface PlaybookTally {
  readonly requests: number;
  readonly no_model: number;
  readonly small_model: number;
  readonly llm: number;
  readonly failed: number;
  /** Requests by the unit that answered, would be asked, or failed. */
  readonly by_unit: Readonly<Record<string, number>>;
}

/** What an inspection came to. */
export interface Tally {
  readonly requests: number;
  /** Could not be read; counts in no other number. */
  readonly unreadable: number;
  readonly needs: Readonly<Record<Need, number>>;
  /** Requests that need no model over all that were read, 0 to 1; null where none was. */
  readonly no_model_share: number | null;
  readonly playbooks: Readonly<Record<string, PlaybookTally>>;
}

/** Counts inspections, one at a time. */
export class TallyFold {
  #requests = 0;
  #unreadable = 0;
  readonly #needs: Record<Need, number> = {
    no_model: 0,
    small_model: 0,
    llm: 0,
    failed: 0,
    no_playbook: 0,
    ambiguous: 0,
  };
  readonly #playbooks = new Map<string, { needs: Record<CountedNeed, number>; units: Map<string, number> }>();

  /** `playbooks` are listed even if no request is for them. */
  constructor(playbooks: readonly string[]) {
    for (const id of playbooks)
      this.#playbooks.set(id, { needs: { no_model: 0, small_model: 0, llm: 0, failed: 0 }, units: new Map() });
  }

  add({ needs, playbook, unit }: Inspection): void {
    this.#requests += 1;
    this.#needs[needs] += 1;
    const own = this.#playbooks.get(playbook ?? "");
    if (own === undefined || needs === "no_playbook" || needs === "ambiguous") return;
    own.needs[needs] += 1;
    const name = `${needs}: ${unit ?? "whole graph"}`;
    own.units.set(name, (own.units.get(name) ?? 0) + 1);
  }

  addUnreadable(): void {
    this.#unreadable += 1;
  }

  get tally(): Tally {
    return {
      requests: this.#requests,
      unreadable: this.#unreadable,
      needs: { ...this.#needs },
      no_model_share: this.#requests === 0 ? null : this.#needs.no_model / this.#requests,
      playbooks: Object.fromEntries(
        [...this.#playbooks].map(([id, { needs, units }]) => [
          id,
          {
            requests: needs.no_model + needs.small_model + needs.llm + needs.failed,
            ...needs,
            by_unit: Object.fromEntries([...units].toSorted(([, a], [, b]) => b - a)),
          },
        ]),
      ),
    };
  }
}

type CountedNeed = Exclude<Need, "no_playbook" | "ambiguous">;
