import { SESSION_INVARIANTS, type SessionInvariant } from "./session-monitor.ts";

/** What is promised of a whole fabric. */
export const WORLD_INVARIANTS = [
  ...SESSION_INVARIANTS,
  "one_open_dispatch_of_a_unit",
  "one_result_of_a_claim",
  "accepted_result_is_recorded",
  "cheating_is_refused",
  "acknowledged_session_has_its_result",
  "every_session_ends",
  "every_caller_is_answered",
  "callers_see_the_log",
  "callers_get_one_result",
  "nothing_is_left_open",
  "audit_finds_nothing",
  "replay_gives_the_same_bytes",
  "same_as_the_local_backend",
  "no_bug_is_logged",
] as const satisfies readonly (SessionInvariant | string)[];

export type Invariant = (typeof WORLD_INVARIANTS)[number];

/** A promise that was broken. */
export interface Violation {
  readonly invariant: Invariant;
  readonly message: string;
  /** Milliseconds since the world began. */
  readonly at: number;
}

/** Most violations that are kept: the first ones tell most. */
const MOST_KEPT = 20;

/** Counts checks, and keeps what did not hold. */
export class Invariants {
  readonly checks: Record<Invariant, number> = noChecks();
  readonly violations: Violation[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  check(invariant: Invariant, holds: boolean, message: () => string): void {
    this.checks[invariant] += 1;
    if (!holds && this.violations.length < MOST_KEPT)
      this.violations.push({ invariant, message: message(), at: this.#now() });
  }
}

export function noChecks(): Record<Invariant, number> {
  return Object.fromEntries(WORLD_INVARIANTS.map((name) => [name, 0])) as Record<Invariant, number>;
}
