// Derived from spec/ by `npm run generate`. Never edited.
import type { RuleName } from "./tables.js";

/** One rule of the contract. */
export interface Requirement {
  readonly id: RuleName;
  /** How binding it is (RFC 2119). */
  readonly level: "MUST" | "SHOULD" | "MAY";
  /** The rule, as a sentence. */
  readonly text: string;
  /** The declaration it governs. */
  readonly element: string;
  /** The file of `spec/` it is declared in. */
  readonly source: string;
  /** SHA-256 of level and sentence: changes with the wording. */
  readonly digest: string;
  /** Why no check from outside can see whether it holds, where that is so. */
  readonly not_observable?: string;
}

/** Every rule of the contract, by id. */
export declare const REQUIREMENTS: readonly Requirement[];
