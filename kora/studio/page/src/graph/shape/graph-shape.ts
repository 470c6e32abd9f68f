import type { TaskGraph, UnitId, WorkUnit } from "@krako/contracts";
import type { ShapeEdge } from "./shape-edge.ts";
import { standInEdges } from "./stand-in-edges.ts";

/** A graph with positions for ids, as layout, painting and search want it. Nothing of a run is in it. */
export interface GraphShape {
  readonly units: readonly WorkUnit[];
  readonly indexOf: ReadonlyMap<UnitId, number>;
  readonly edges: readonly ShapeEdge[];
  /** By unit: positions in `edges` of those that end at it, and of those that begin at it. */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
}

/** Edges that name a unit which is not there are left out: a graph that ran has none. */
export function graphShape(graph: Pick<TaskGraph, "work_units" | "escalations">): GraphShape {
  const units = graph.work_units;
  const indexOf = new Map(units.map((unit, index) => [unit.id, index]));
  const edges: ShapeEdge[] = [];
  for (const [to, unit] of units.entries()) {
    for (const id of unit.dependencies) {
      const from = indexOf.get(id);
      if (from !== undefined) edges.push({ kind: "dependency", from, to, escalation: null, standsFor: null });
    }
  }
  for (const [escalation, { from: source, to: target }] of graph.escalations.entries()) {
    const from = indexOf.get(source);
    const to = indexOf.get(target);
    if (from !== undefined && to !== undefined)
      edges.push({ kind: "escalation", from, to, escalation, standsFor: null });
  }
  edges.push(...standInEdges(units.length, edges));
  return { units, indexOf, edges, ...ends(units.length, edges) };
}

function ends(count: number, edges: readonly ShapeEdge[]): Pick<GraphShape, "incoming" | "outgoing"> {
  const incoming: number[][] = Array.from({ length: count }, () => []);
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  for (const [index, edge] of edges.entries()) {
    incoming[edge.to]?.push(index);
    outgoing[edge.from]?.push(index);
  }
  return { incoming, outgoing };
}
