// The five kinds of escalation condition over how a unit itself ended and what the budget has left.
import type { TaskGraph } from "@krako/contracts";
import { sameJson, valueAt } from "./json.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import type { Ending } from "./settled-unit.ts";
import { microOf, type Spending } from "./spending.ts";

type Condition = TaskGraph["escalations"][number]["when"][number];

/** undefined: a budget condition whose moment has not come, which is what `remaining === undefined` says. */
const conditionHolds = (
  condition: Condition,
  ending: Ending,
  remaining: Spending | undefined,
  readings: Readings,
): boolean | undefined => {
  switch (condition.type) {
    case "failure": {
      if (ending.status !== "failed") return false;
      return condition.error_types === undefined || condition.error_types.some((type) => type === ending.error_type);
    }
    case "schema_mismatch":
      return ending.status === "failed" && ending.schemaMismatch;
    case "confidence_below": {
      if (ending.status !== "succeeded" || ending.output === undefined) return false;
      const confidence = valueAt(ending.output, condition.pointer);
      if (typeof confidence !== "number") return true;
      return readings.confidence === "below" ? confidence < condition.threshold : confidence <= condition.threshold;
    }
    case "field_equals": {
      if (ending.status !== "succeeded" || ending.output === undefined) return false;
      const field = valueAt(ending.output, condition.pointer);
      return field !== undefined && sameJson(field, condition.value);
    }
    case "budget_remaining_at_least": {
      const amount = typeof condition.amount === "string" ? microOf(condition.amount) : condition.amount;
      return remaining === undefined ? undefined : remaining[condition.dimension] >= amount;
    }
  }
};

/** All must hold. One that does not decides at once; otherwise one that is unknown leaves it unknown. */
export const allHold = (
  when: readonly Condition[],
  ending: Ending,
  remaining: Spending | undefined,
  readings: Readings = NORMATIVE,
): boolean | undefined => {
  const answers = when.map((condition) => conditionHolds(condition, ending, remaining, readings));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
};
