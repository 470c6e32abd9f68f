// What the self-test asks of its worker processes, and what they answer.
import type { Look, Sighting } from "./matrix.ts";

export interface Job {
  readonly number: number;
  /** Id of the mutant; null: the reference without a fault. */
  readonly mutant: string | null;
  readonly look: Look;
}

export type Answer =
  | { readonly number: number; readonly kind: "seen"; readonly sighting: Sighting }
  /** The mutant did not come about. */
  | { readonly number: number; readonly kind: "void"; readonly reason: string }
  /** The kit itself failed. */
  | { readonly number: number; readonly kind: "fault"; readonly message: string };
