import type { UnitGlance } from "../unit-glance.ts";
import type { GraphShape } from "./graph-shape.ts";

/** What each unit showed last, by its position in the graph. */
export type Glances = readonly (UnitGlance | undefined)[];

/** By edge: 1 where an escalation was taken, or where a unit stands in for a dependency because of that; else 0. */
export function takenEdges(shape: GraphShape, glances: Glances): Uint8Array {
  const taken = new Uint8Array(shape.edges.length);
  const standsIn = new Map<number, number>();
  for (const [index, edge] of shape.edges.entries()) {
    if (edge.kind !== "escalation" || glances[edge.from]?.escalationTaken !== edge.escalation) continue;
    taken[index] = 1;
    standsIn.set(edge.from, edge.to);
  }
  if (standsIn.size === 0) return taken;
  for (const [index, edge] of shape.edges.entries()) {
    if (edge.standsFor !== null && lastOf(edge.standsFor, standsIn) === edge.from) taken[index] = 1;
  }
  return taken;
}

/** The unit whose result is the effective one. A chain of escalations never comes back; were it to, this ends all the same. */
function lastOf(unit: number, standsIn: ReadonlyMap<number, number>): number {
  let last = unit;
  for (let steps = 0; steps <= standsIn.size; steps++) {
    const next = standsIn.get(last);
    if (next === undefined) return last;
    last = next;
  }
  return last;
}
