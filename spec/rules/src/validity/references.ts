import type { TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { canonicalOrder } from "../order/canonical-order.ts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";

/** GRAPH-002, GRAPH-003, GRAPH-004: unit ids are unique, every reference names a unit, and nothing has to precede itself. */
export function checkReferences(index: GraphIndex): { order: Int32Array | null; violations: Violation[] } {
  const violations = [...duplicateIds(index), ...danglingReferences(index)];
  // With dangling references a cycle is still a cycle: they are left out and the rest is ordered.
  const sound = violations.length === 0;
  const graph = sound ? index.graph : withoutFaults(index);
  const ordered = canonicalOrder(
    graph,
    sound ? index.positionOf : new Map(graph.work_units.map(({ id }, position) => [id, position])),
  );
  if (!ordered.ok) violations.push(cycleViolation(index, ordered.cycle));
  return { order: sound && ordered.ok ? ordered.order : null, violations };
}

function duplicateIds({ graph, positionOf }: GraphIndex): Violation[] {
  if (positionOf.size === graph.work_units.length) return [];
  return graph.work_units.flatMap(({ id }, position) =>
    positionOf.get(id) === position
      ? []
      : [
          violation(
            "GRAPH-002",
            `/work_units/${position}/id`,
            `The id "${id}" is already that of unit ${positionOf.get(id)}.`,
            "Give every unit its own id.",
          ),
        ],
  );
}

function danglingReferences({ graph, positionOf }: GraphIndex): Violation[] {
  const violations: Violation[] = [];
  const check = (id: string, pointer: () => string): void => {
    if (!positionOf.has(id))
      violations.push(
        violation("GRAPH-003", pointer(), `There is no unit "${id}".`, "Name a unit of this graph, or add the unit."),
      );
  };
  for (let u = 0; u < graph.work_units.length; u += 1) {
    const { dependencies, bindings } = graph.work_units[u] as WorkUnit;
    for (let i = 0; i < dependencies.length; i += 1)
      check(dependencies[i] as string, () => `/work_units/${u}/dependencies/${i}`);
    for (let i = 0; i < bindings.length; i += 1)
      check((bindings[i] as WorkUnit["bindings"][number]).from, () => `/work_units/${u}/bindings/${i}/from`);
  }
  graph.escalations.forEach(({ from, to }, i) => {
    check(from, () => `/escalations/${i}/from`);
    check(to, () => `/escalations/${i}/to`);
  });
  graph.output.forEach(({ work_unit_id }, i) => {
    check(work_unit_id, () => `/output/${i}/work_unit_id`);
  });
  return violations;
}

function withoutFaults({ graph, positionOf }: GraphIndex): Pick<TaskGraph, "work_units" | "escalations"> {
  return {
    work_units: graph.work_units
      .filter(({ id }, position) => positionOf.get(id) === position)
      .map((unit) => ({ ...unit, dependencies: unit.dependencies.filter((id) => positionOf.has(id)) })),
    escalations: graph.escalations.filter(({ from, to }) => positionOf.has(from) && positionOf.has(to)),
  };
}

const LONGEST_CYCLE_SHOWN = 12;

function cycleViolation({ positionOf }: GraphIndex, cycle: readonly string[]): Violation {
  const shown = cycle.length > LONGEST_CYCLE_SHOWN ? [...cycle.slice(0, LONGEST_CYCLE_SHOWN), "…"] : cycle;
  const path = [...shown, cycle[0]].map((id) => `"${id}"`).join(" → ");
  return violation(
    "GRAPH-004",
    `/work_units/${positionOf.get(cycle[0] as string) ?? 0}`,
    `Units would have to precede themselves: ${path}.`,
    "Remove one of these dependencies or escalations. An escalation target may depend neither on its source nor on what depends on its source.",
  );
}
