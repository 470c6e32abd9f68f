import type { GraphShape } from "./graph-shape.ts";

/**
 * Every unit after all that have an edge to it; among those that could come next, the first of the document. Units of a cycle, which no
 * graph that ran has, come last, so that such a graph can be looked at too.
 */
export function unitOrder(shape: GraphShape): readonly number[] {
  const missing = shape.incoming.map((edges) => edges.length);
  const order: number[] = [];
  for (const [unit, count] of missing.entries()) if (count === 0) order.push(unit);
  for (let at = 0; at < order.length; at++) {
    for (const edge of shape.outgoing[order[at] ?? 0] ?? []) {
      const to = shape.edges[edge]?.to ?? 0;
      const left = (missing[to] ?? 0) - 1;
      missing[to] = left;
      if (left === 0) order.push(to);
    }
  }
  if (order.length === shape.units.length) return order;
  const placed = new Set(order);
  return [...order, ...Array.from(shape.units.keys()).filter((unit) => !placed.has(unit))];
}
