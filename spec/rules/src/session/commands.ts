import type { Violation } from "@krako/contracts";
import type { JsonValue } from "../ports.ts";

/** Tokens as the model's provider reported them. */
export interface Usage {
  readonly tokens_in: number;
  readonly tokens_out: number;
}

/**
 * How one attempt ended, as its executor saw it. For model units `usage` is what the provider reported; left out or null means
 * that consumption is not known, and the whole limit is debited (BUDGET-007). `started: false` says that the attempt is known
 * not to have begun: nothing is consumed, and even a non-idempotent unit may be retried (RETRY-002).
 */
export type AttemptOutcome =
  | {
      readonly kind: "output";
      readonly output: JsonValue;
      /** How the output fails its schema; empty or absent when it is valid. */
      readonly violations?: readonly Violation[];
      readonly usage?: Usage | null;
      readonly duration_ms?: number;
      /** What the provider calls the model that answered, and itself. */
      readonly model?: string | undefined;
      readonly provider?: string | undefined;
    }
  | {
      readonly kind: "error";
      readonly message: string;
      readonly retryable: boolean;
      readonly code?: string | undefined;
      readonly usage?: Usage | null;
      readonly started?: boolean;
    }
  | { readonly kind: "timeout" }
  | { readonly kind: "lost"; readonly started?: boolean };

/** Everything that can happen to a session from outside. */
export type Command =
  | { readonly type: "start" }
  /** A ready unit's next attempt starts now. */
  | { readonly type: "dispatch"; readonly unit: string }
  /** The running attempt of a unit ended. Ignored if the unit is no longer running (a late report changes nothing). */
  | { readonly type: "attempt_ended"; readonly unit: string; readonly outcome: AttemptOutcome }
  /** A ready unit's input counts more tokens than `max_input_tokens` (BUDGET-006); said instead of dispatching it. */
  | { readonly type: "input_rejected"; readonly unit: string; readonly message: string }
  /** The delay before a unit's next attempt is over. */
  | { readonly type: "retry_due"; readonly unit: string }
  | { readonly type: "cancel" }
  | { readonly type: "duration_passed" }
  | { readonly type: "deadline_passed" };
