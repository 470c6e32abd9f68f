import type { TaskGraph, WorkUnit } from "@krako/contracts";

/** What the checks of one graph share: where each id stands and who escalates to whom. */
export interface GraphIndex {
  readonly graph: TaskGraph;
  /** First position of each unit id. */
  readonly positionOf: ReadonlyMap<string, number>;
  /** Sources of the escalations to a unit, by target id. */
  readonly sourcesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Targets of the escalations from a unit, by source id. */
  readonly targetsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes a graph whose shape is valid; its references may still dangle. */
export function indexGraph(graph: TaskGraph): GraphIndex {
  const positionOf = new Map<string, number>();
  for (let i = graph.work_units.length - 1; i >= 0; i -= 1) positionOf.set((graph.work_units[i] as WorkUnit).id, i);
  const sourcesOf = new Map<string, Set<string>>();
  const targetsOf = new Map<string, Set<string>>();
  for (const { from, to } of graph.escalations) {
    addTo(sourcesOf, to, from);
    addTo(targetsOf, from, to);
  }
  return { graph, positionOf, sourcesOf, targetsOf };
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
