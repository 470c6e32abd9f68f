import type { Condition } from "@krako/contracts";
import { equalJson } from "../json/canonical-json.ts";
import { readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import { smallMicroUsd } from "../money/micro-usd.ts";
import type { Amounts } from "./amounts.ts";
import type { PlannedUnit } from "./plan.ts";
import { NO_EDGE, UNDECIDED, type UnitRun } from "./session.ts";

/**
 * Which edge of a settled unit is activated (§5): the first whose conditions all hold. {@link UNDECIDED} while that hangs on the
 * remaining budget and earlier-ranked units have not all settled. `skipped` and `cancelled` units activate nothing.
 */
export function activatedEdge(planned: PlannedUnit, run: UnitRun): number {
  if (run.state !== "succeeded" && run.state !== "failed") return NO_EDGE;
  for (let i = 0; i < planned.edges.length; i += 1) {
    const verdict = allHold((planned.edges[i] as PlannedUnit["edges"][number]).when, run);
    if (verdict === "unknown") return UNDECIDED;
    if (verdict) return i;
  }
  return NO_EDGE;
}

function allHold(when: readonly Condition[], run: UnitRun): boolean | "unknown" {
  let unknown = false;
  for (const condition of when) {
    const verdict = holds(condition, run);
    if (verdict === false) return false;
    if (verdict === "unknown") unknown = true;
  }
  return unknown ? "unknown" : true;
}

function holds(condition: Condition, run: UnitRun): boolean | "unknown" {
  switch (condition.type) {
    case "failure":
      return run.error !== null && (condition.error_types?.includes(run.error.error_type) ?? true);
    case "schema_mismatch":
      return run.state === "failed" && run.schemaMismatch;
    case "confidence_below": {
      if (run.state !== "succeeded") return false;
      const value = readPointer(run.output, condition.pointer);
      return typeof value !== "number" || value < condition.threshold;
    }
    case "field_equals": {
      if (run.state !== "succeeded") return false;
      const value = readPointer(run.output, condition.pointer);
      return value !== UNRESOLVED && equalJson(value, condition.value);
    }
    case "budget_remaining_at_least": {
      if (run.remainingThen === null) return "unknown";
      const amount = typeof condition.amount === "number" ? condition.amount : smallMicroUsd(condition.amount);
      return run.remainingThen[condition.dimension as keyof Amounts] >= amount;
    }
    default:
      return condition satisfies never;
  }
}
