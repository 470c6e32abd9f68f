import type { Privacy, Violation, WorkUnit } from "@krako/contracts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";

/**
 * PRIV-002: privacy flows with data. What a binding reads may come from the unit it names or from whatever stands in for that unit;
 * if any of these is `local_only`, so must the reader be, unless the binding says `declassify: true`.
 */
export function checkPrivacy(index: GraphIndex): Violation[] {
  const { graph, positionOf, sourcesOf } = index;
  if (!graph.work_units.some((unit) => isLocalOnly(unit, graph.policy.privacy_default))) return [];
  const secret = secretOrigins(index);
  const violations: Violation[] = [];
  graph.work_units.forEach((unit, u) => {
    if (isLocalOnly(unit, graph.policy.privacy_default)) return;
    unit.bindings.forEach((binding, i) => {
      if (binding.declassify === true || !positionOf.has(binding.from)) return;
      const isSource = sourcesOf.get(unit.id)?.has(binding.from) === true && !unit.dependencies.includes(binding.from);
      const own = graph.work_units[positionOf.get(binding.from) as number] as WorkUnit;
      const origin = isSource
        ? isLocalOnly(own, graph.policy.privacy_default)
          ? own.id
          : undefined
        : secret.get(binding.from);
      if (origin === undefined) return;
      violations.push(
        violation(
          "PRIV-002",
          `/work_units/${u}/bindings/${i}`,
          `"${unit.id}" may run remotely but reads what local_only unit "${origin}" produced.`,
          `Make "${unit.id}" local_only too, or state on this binding that the value may leave: "declassify": true.`,
        ),
      );
    });
  });
  return violations;
}

/** The privacy that applies to a unit: its own, or the graph's default. */
export function privacyOf(unit: WorkUnit, privacyDefault: Privacy): Privacy {
  return unit.constraints?.privacy ?? privacyDefault;
}

function isLocalOnly(unit: WorkUnit, privacyDefault: Privacy): boolean {
  return privacyOf(unit, privacyDefault) === "local_only";
}

/** For every unit from which a `local_only` unit is reachable over escalations (itself included): that unit's id. */
function secretOrigins({ graph, sourcesOf }: GraphIndex): ReadonlyMap<string, string> {
  const origin = new Map<string, string>();
  const open: string[] = [];
  for (const unit of graph.work_units)
    if (isLocalOnly(unit, graph.policy.privacy_default)) {
      origin.set(unit.id, unit.id);
      open.push(unit.id);
    }
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const source of sourcesOf.get(id) ?? []) {
      if (origin.has(source)) continue;
      origin.set(source, origin.get(id) as string);
      open.push(source);
    }
  return origin;
}
