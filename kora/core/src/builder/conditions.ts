import type { Condition, ErrorType, SpendableDimension } from "@krako/contracts";
import { type Place, type Whereabouts, whereaboutsOf } from "./place.ts";

/** Holds when the task failed; with error types, when with one of these. */
export function failed(...errorTypes: ErrorType[]): Condition {
  return errorTypes.length === 0 ? { type: "failure" } : { type: "failure", error_types: errorTypes };
}

/** Holds when the last output of the task did not match its schema. */
export function schemaMismatch(): Condition {
  return { type: "schema_mismatch" };
}

/** Holds when the task succeeded and the number there is less than a threshold, or no number. */
export function confidenceBelow(place: Place<number | undefined>, threshold: number): Condition {
  return looksAt(place, (pointer) => ({ type: "confidence_below", pointer, threshold }));
}

/** Holds when the task succeeded and what is there equals a value. */
export function fieldEquals<T>(place: Place<T>, value: NoInfer<Exclude<T, undefined>>): Condition {
  return looksAt(place, (pointer) => ({ type: "field_equals", pointer, value }));
}

/** Holds when at least so much of the graph's budget remains. Never the only condition; `cost_usd` takes a decimal string. */
export function budgetRemaining<const Dimension extends SpendableDimension>(
  dimension: Dimension,
  amount: Dimension extends "cost_usd" ? string : number,
): Condition {
  return { type: "budget_remaining_at_least", dimension, amount };
}

const LOOKS_AT = new WeakMap<Condition, Whereabouts>();

/** The place that a condition looks at; undefined if it looks at none, or was written without one. */
export function placeOf(condition: Condition): Whereabouts | undefined {
  return LOOKS_AT.get(condition);
}

function looksAt(place: Place<unknown>, conditionAt: (pointer: string) => Condition): Condition {
  const where = whereaboutsOf(place);
  if (where === undefined) throw new TypeError("A condition looks at a place in the output of a task.");
  const condition = conditionAt(where.pointer);
  LOOKS_AT.set(condition, where);
  return condition;
}
