// Where a unit first did something else than it had to. Only the first place is looked at: what follows from it is nobody's fault.
import type { AttemptTelemetry } from "@krako/contracts";
import type { Attempt } from "../oracle/attempt.ts";
import type { Gate, Interpretation } from "../oracle/interpret-unit.ts";
import type { Ending } from "../oracle/settled-unit.ts";
import type { WorkUnit } from "../oracle/spending.ts";
import type { SeenUnit } from "./seen-unit.ts";

/** Why an attempt must not be made. */
export type NoAttempt =
  | "the attempts are used up"
  | "the unit is not idempotent"
  | "a budget breach is never retried"
  | "the error is not retried"
  | "the output was accepted"
  | "the budget does not cover it"
  | "the input is over its limit";

export type SeenGate = "ran" | "skipped" | "dependency failed" | "validation failed" | "nothing";

export type Divergence =
  /** It got further than it may, or not as far as it must. */
  | { readonly at: "gate"; readonly expected: Gate; readonly seen: SeenGate }
  /** The attempt ended otherwise than its outcome says. */
  | { readonly at: "outcome"; readonly attempt: number; readonly expected: Attempt; readonly seen: AttemptTelemetry }
  /** An attempt that must not be. `ending`: what had to become of the unit instead. */
  | { readonly at: "extra attempt"; readonly attempt: number; readonly why: NoAttempt; readonly ending: Ending }
  /** An attempt that must be is missing; `ended`: how the unit ended instead. */
  | { readonly at: "missing attempt"; readonly attempt: number; readonly ended: Ending }
  /** All attempts are right, the end is not. */
  | { readonly at: "ending"; readonly expected: Ending; readonly seen: Ending };

const seenGateOf = ({ task, attempts, ending }: SeenUnit): SeenGate => {
  if (attempts.length > 0) return "ran";
  if (task.status === "skipped") return "skipped";
  if (ending.error_type === "DEPENDENCY_FAILURE") return "dependency failed";
  if (ending.error_type === "VALIDATION_ERROR") return "validation failed";
  return ending.error_type === "BUDGET_BREACH" ? "ran" : "nothing";
};

/** What is seen of a unit that did as the gate says. */
export const FITS: Readonly<Record<Gate, SeenGate>> = {
  open: "ran",
  "not activated": "skipped",
  "dependency skipped": "skipped",
  "dependency failed": "dependency failed",
  "binding unresolved": "validation failed",
};

/** Why no further attempt must be made. */
export const whyNoAttempt = (unit: WorkUnit, { attempts, ending }: Interpretation): NoAttempt => {
  const last = attempts.at(-1);
  if (last === undefined)
    return ending.error_type === "VALIDATION_ERROR" ? "the input is over its limit" : "the budget does not cover it";
  if (last.error_type === null) return "the output was accepted";
  if (last.error_type === "BUDGET_BREACH") return "a budget breach is never retried";
  if (ending.error_type === "BUDGET_BREACH") return "the budget does not cover it";
  if (attempts.length >= unit.retries.max_attempts) return "the attempts are used up";
  return last.retryableIfIdempotent && !unit.idempotent ? "the unit is not idempotent" : "the error is not retried";
};

const sameEnding = (one: Ending, other: Ending): boolean =>
  one.status === other.status &&
  one.error_type === other.error_type &&
  one.dimension === other.dimension &&
  one.scope === other.scope;

/** The first divergence of a unit; a cancelled one is held to what it did before it was cancelled. */
export const divergenceOf = (unit: WorkUnit, expected: Interpretation, seen: SeenUnit): Divergence | null => {
  const cancelled = seen.task.status === "cancelled";
  const gate = seenGateOf(seen);
  if (cancelled && gate === "nothing") return null;
  const isRejected =
    expected.gate === "open" && expected.attempts.length === 0 && expected.ending.error_type === "VALIDATION_ERROR";
  const fits = isRejected && gate === "validation failed" ? gate : FITS[expected.gate];
  if (gate !== fits && !(cancelled && expected.gate === "open")) {
    if (expected.gate === "open" && gate === "validation failed" && expected.ending.error_type === "BUDGET_BREACH")
      return { at: "extra attempt", attempt: 1, why: "the budget does not cover it", ending: expected.ending };
    if (expected.gate === "open" && gate === "validation failed")
      return { at: "missing attempt", attempt: 1, ended: seen.ending };
    if (!(expected.gate === "open" && gate === "ran")) return { at: "gate", expected: expected.gate, seen: gate };
  }
  for (let k = 1; k <= seen.attempts.length; k += 1) {
    const [must, did] = [expected.attempts[k - 1], seen.attempts[k - 1]];
    if (did === undefined) break;
    if (must === undefined)
      return { at: "extra attempt", attempt: k, why: whyNoAttempt(unit, expected), ending: expected.ending };
    if ((did.error_type ?? null) !== must.error_type) return { at: "outcome", attempt: k, expected: must, seen: did };
  }
  if (cancelled) return null;
  if (seen.attempts.length < expected.attempts.length)
    return { at: "missing attempt", attempt: seen.attempts.length + 1, ended: seen.ending };
  return sameEnding(expected.ending, seen.ending)
    ? null
    : { at: "ending", expected: expected.ending, seen: seen.ending };
};
