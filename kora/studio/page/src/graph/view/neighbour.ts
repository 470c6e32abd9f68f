import type { GraphLayout } from "../layout/graph-layout.ts";
import type { GraphShape } from "../shape/graph-shape.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads: along an edge to the left or right, to the nearest unit of those it leads to; up and down within the column.
 * Null where there is nothing that way.
 */
export function neighbourOf(
  shape: GraphShape,
  layout: GraphLayout,
  unit: number,
  direction: Direction,
  taken: Uint8Array,
): number | null {
  if (direction === "up" || direction === "down") return inColumn(layout, unit, direction === "down" ? 1 : -1);
  const edges = (direction === "right" ? shape.outgoing : shape.incoming)[unit] ?? [];
  let best: number | null = null;
  for (const index of edges) {
    const edge = shape.edges[index];
    if (edge === undefined || (edge.kind === "stand-in" && taken[index] === 0)) continue;
    const other = direction === "right" ? edge.to : edge.from;
    if (best === null || away(layout, unit, other) < away(layout, unit, best)) best = other;
  }
  return best;
}

const away = ({ x, y }: GraphLayout, from: number, to: number): number =>
  Math.hypot((x[to] ?? 0) - (x[from] ?? 0), 2 * ((y[to] ?? 0) - (y[from] ?? 0)));

function inColumn({ x, y }: GraphLayout, unit: number, sign: 1 | -1): number | null {
  const from = y[unit] ?? 0;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of x.keys()) {
    const distance = sign * ((y[other] ?? 0) - from);
    if (other === unit || Math.abs((x[other] ?? 0) - (x[unit] ?? 0)) > SAME_COLUMN || distance <= 0) continue;
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

/** Nodes whose left sides are no further apart than this are one under the other. */
const SAME_COLUMN = 104;

/** From left to right, and from top to bottom within a column: the order in which the nodes are read out. */
export const readingOrder = ({ x, y }: GraphLayout): readonly number[] =>
  Array.from(x.keys()).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0) || a - b);
