import type { Limits, Violation, WorkUnit } from "@krako/contracts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";
import { isModelType } from "./model-type.ts";

/** GRAPH-006 and the part of GRAPH-008 that depends on a unit's type. */
export function checkUnits({ graph }: GraphIndex, limits: Limits): Violation[] {
  const violations: Violation[] = [];
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    const at = `/work_units/${u}`;
    if (isModelType(unit.type)) violations.push(...checkModelUnit(unit, at));
    else if (unit.model !== undefined)
      violations.push(
        violation(
          "GRAPH-006",
          `${at}/model`,
          `"${unit.id}" is ${unit.type} and calls no model.`,
          'Remove "model", or make it a small_model or llm unit.',
        ),
      );
    const most = unit.type === "aggregation" ? limits.max_aggregation_dependencies : limits.max_dependencies;
    if (unit.dependencies.length > most)
      violations.push(
        violation(
          "GRAPH-008",
          `${at}/dependencies`,
          `"${unit.id}" has ${unit.dependencies.length} dependencies; a unit of type ${unit.type} may have ${most}.`,
          "Collect them with an aggregation unit and depend on that.",
        ),
      );
    if (unit.retries.max_attempts > limits.max_attempts)
      violations.push(
        violation(
          "GRAPH-008",
          `${at}/retries/max_attempts`,
          `"${unit.id}" asks for ${unit.retries.max_attempts} attempts; at most ${limits.max_attempts} are possible.`,
          "Lower max_attempts.",
        ),
      );
  }
  return violations;
}

function checkModelUnit(unit: WorkUnit, at: string): Violation[] {
  const violations: Violation[] = [];
  if (unit.model === undefined)
    violations.push(
      violation(
        "GRAPH-006",
        at,
        `"${unit.id}" is ${unit.type} but states no model requirements.`,
        'Add "model" with tier, max_input_tokens and max_output_tokens.',
      ),
    );
  if (unit.budget.max_tokens === undefined)
    violations.push(
      violation(
        "GRAPH-006",
        `${at}/budget`,
        `"${unit.id}" is ${unit.type} but has no token budget.`,
        'Add "max_tokens": the most all its attempts together may consume.',
      ),
    );
  return violations;
}
