// What a graph meets when it runs: the outcome of each attempt, by unit, attempt number and resolved input.
import type { Outcome } from "./attempt.ts";
import type { JsonObject } from "./json.ts";
import type { WorkUnit } from "./spending.ts";

export interface Environment {
  /** `attempt` is 1-based. */
  outcomeOf(unit: WorkUnit, attempt: number, input: JsonObject): Outcome;
  /** BUDGET-006: the local count of the input is over `max_input_tokens`. */
  rejectsInput(unit: WorkUnit, input: JsonObject): boolean;
}
