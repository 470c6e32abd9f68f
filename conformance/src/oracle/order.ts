// DET-001 word for word and quadratic: the three kinds of precedence edges, then the least free id again and again.
import type { TaskGraph } from "@krako/contracts";
import { NORMATIVE, type Readings } from "./readings.ts";

type Reading = Pick<Readings, "order">;

/** Every unit that may stand in for `id`, directly or through further edges. */
export const substitutesOf = (graph: TaskGraph, id: string, seen: Set<string> = new Set()): Set<string> => {
  for (const edge of graph.escalations)
    if (edge.from === id && !seen.has(edge.to)) substitutesOf(graph, edge.to, seen.add(edge.to));
  return seen;
};

export const predecessorsOf = (graph: TaskGraph, reading: Reading = NORMATIVE): Map<string, Set<string>> =>
  new Map(
    graph.work_units.map((unit) => {
      const before = new Set<string>(unit.dependencies);
      for (const edge of graph.escalations) if (edge.to === unit.id) before.add(edge.from);
      if (reading.order === "effective")
        for (const dependency of unit.dependencies) for (const id of substitutesOf(graph, dependency)) before.add(id);
      return [unit.id, before];
    }),
  );

/** The canonical order, or null where a unit would have to precede itself. */
export const canonicalOrder = (graph: TaskGraph, reading: Reading = NORMATIVE): readonly string[] | null => {
  const before = predecessorsOf(graph, reading);
  const placed = new Set<string>();
  while (placed.size < graph.work_units.length) {
    const free = [...before]
      .filter(([id, earlier]) => !placed.has(id) && [...earlier].every((other) => placed.has(other)))
      .map(([id]) => id);
    if (free.length === 0) return null;
    placed.add(free.reduce((least, id) => (id < least ? id : least)));
  }
  return [...placed];
};
