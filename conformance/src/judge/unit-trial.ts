// One unit on trial: what was seen, and what the contract asks of it given what was seen of every earlier-ranked one.

import type { RuleId } from "@krako/contracts";
import type { Interpretation } from "../oracle/interpret-unit.ts";
import type { Ending } from "../oracle/settled-unit.ts";
import type { Spending, WorkUnit } from "../oracle/spending.ts";
import type { Divergence } from "./divergence.ts";
import type { SeenUnit } from "./seen-unit.ts";

/** The rule that is broken, and the sentence that says how. */
export interface Blame {
  readonly rule: RuleId;
  readonly message: string;
}

export interface UnitTrial {
  readonly unit: WorkUnit;
  /** Place in the canonical order, from 0. */
  readonly rank: number;
  /** null: the backend has no record of it. */
  readonly seen: SeenUnit | null;
  /** What must become of it, given the earlier-ranked units as they were seen. */
  readonly expected: Interpretation;
  /** The edge it must activate, given how it was seen to end. */
  readonly expectedEscalation: number | null;
  /** How it ended, as later units see it: as seen, or as expected where nothing was seen. */
  readonly ending: Ending;
  /** Of the graph's budget before its first attempt, in canonical order. */
  readonly remaining: Spending;
  /** Where what was seen first parts from what is expected; null: nowhere. */
  readonly divergence: Divergence | null;
  /** The rule its divergence breaks. */
  readonly blame: Blame | null;
  /** The rule its choice of an edge breaks. */
  readonly edgeBlame: Blame | null;
}
