// How much of a self-test is asked for.
import type { Profile } from "../laws/profiles.ts";

export interface SelfTestOptions {
  /** Seeds every mutant is tried under. */
  readonly seeds: number;
  readonly cases: number;
  /** Seeds and cases for the backend without a fault. */
  readonly referenceSeeds: number;
  readonly referenceCases: number;
  /** Only mutants whose id contains this. */
  readonly only?: string;
  /** Only mutants of these profiles, and only the backend or fabric they are made from. */
  readonly profile?: readonly Profile[];
  readonly json: boolean;
  /** Where the kill matrix is written, as Markdown. */
  readonly write?: string;
  /** Processes at once. */
  readonly workers: number;
  /** Every mutant against every law, and shrunk, under the first seed; otherwise only until it is caught for its reason. */
  readonly matrix?: boolean;
}
