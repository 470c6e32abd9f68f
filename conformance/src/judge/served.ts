// The environment as it was, not as it was scripted: what each attempt really met, by the kit's own log and clock.
import type { Script } from "../cases/case.ts";
import type { Outcome } from "../oracle/attempt.ts";
import type { Environment } from "../oracle/environment.ts";
import type { JsonObject } from "../oracle/json.ts";
import type { WorkUnit } from "../oracle/spending.ts";
import { environmentOf, outcomeOfAnswer } from "./environment.ts";
import type { SeenUnit } from "./seen-unit.ts";

/** Timers may come early by what the loop was late when they were set; time limits that are meant to be reached are twice this, in milliseconds. */
const CLOCK_TOLERANCE_MS = 10;

/** The outcome of an attempt of a unit that was seen. */
const servedOutcome = (script: Script, unit: WorkUnit, attempt: number, input: JsonObject, seen: SeenUnit): Outcome => {
  const call = seen.calls[attempt - 1];
  const scripted = call?.answer ? outcomeOfAnswer(call.answer) : environmentOf(script).outcomeOf(unit, attempt, input);
  const record = seen.attempts[attempt - 1];
  // On a slow machine an answer can come too late; then TIMEOUT is right.
  const elapsed = seen.elapsedMs(attempt);
  const wasLate = elapsed !== null && elapsed >= unit.budget.timeout_ms - CLOCK_TOLERANCE_MS;
  if (record?.error_type === "TIMEOUT" && wasLate) return { kind: "timeout" };
  // What a failed HTTP call consumed is as its adapter understands it: nothing, or not known.
  if (call?.via === "http" && scripted.kind === "error")
    return { ...scripted, usage: record?.estimated === true ? null : { tokens_in: 0, tokens_out: 0 } };
  return scripted;
};

/** For the oracle, as long as it asks about the unit that was seen. */
export const servedEnvironment = (script: Script, seen: SeenUnit | null): Environment => {
  const scripted = environmentOf(script);
  if (seen === null) return scripted;
  return {
    rejectsInput: scripted.rejectsInput,
    outcomeOf: (unit, attempt, input) => servedOutcome(script, unit, attempt, input, seen),
  };
};
