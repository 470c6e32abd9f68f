import type { Limits, Violation, WorkUnit } from "@krako/contracts";
import { violation } from "../violation.ts";
import { checkBoundPlaces } from "./bound-places.ts";
import type { GraphIndex } from "./graph-index.ts";

/** GRAPH-005: a unit binds only to its dependencies or to units it is an escalation of, and every value has its own place. */
export function checkBindings({ graph, positionOf, sourcesOf }: GraphIndex, limits: Limits): Violation[] {
  const violations: Violation[] = [];
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const unit = graph.work_units[u] as WorkUnit;
    if (unit.bindings.length === 0) continue;
    const sources = sourcesOf.get(unit.id);
    const allowed =
      unit.dependencies.length > 8
        ? new Set(unit.dependencies)
        : { has: (id: string) => unit.dependencies.includes(id) };
    unit.bindings.forEach(({ from }, i) => {
      if (positionOf.has(from) && !allowed.has(from) && !sources?.has(from))
        violations.push(
          violation(
            "GRAPH-005",
            `/work_units/${u}/bindings/${i}/from`,
            `"${unit.id}" binds to "${from}", which is neither a dependency of it nor a unit that escalates to it.`,
            `Add "${from}" to its dependencies.`,
          ),
        );
    });
    violations.push(...checkBoundPlaces(unit, u, limits.max_json_depth));
  }
  return violations;
}
