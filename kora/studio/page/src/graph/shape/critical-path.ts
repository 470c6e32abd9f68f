import type { GraphShape } from "./graph-shape.ts";
import { type Glances, takenEdges } from "./taken-edges.ts";
import { unitOrder } from "./unit-order.ts";

/** The chain of units that took longest, one after the other. */
export interface CriticalPath {
  /** Positions of its units, from left to right; the first and the last of them took time. */
  readonly units: readonly number[];
  /** Positions in `GraphShape.edges`, one between each two of its units. */
  readonly edges: readonly number[];
  readonly totalMs: number;
}

/**
 * The longest path by measured durations, over dependencies and taken escalations. A unit that has not ended counts nothing. Of two paths
 * that took as long, the one whose units come first in the document. Null while nothing was measured.
 */
export function criticalPath(shape: GraphShape, glances: Glances): CriticalPath | null {
  const taken = takenEdges(shape, glances);
  const measured = (unit: number): number => glances[unit]?.durationMs ?? 0;
  const until = new Float64Array(shape.units.length);
  const over = new Int32Array(shape.units.length).fill(-1);
  const done = new Uint8Array(shape.units.length);
  let last = -1;
  for (const unit of unitOrder(shape)) {
    let before = 0;
    for (const index of shape.incoming[unit] ?? []) {
      const edge = shape.edges[index];
      if (edge === undefined || done[edge.from] === 0) continue;
      if (edge.kind !== "dependency" && taken[index] === 0) continue;
      const length = until[edge.from] ?? 0;
      if (length > before || (length === before && length > 0 && isEarlier(shape, index, over[unit] ?? -1))) {
        before = length;
        over[unit] = index;
      }
    }
    until[unit] = before + measured(unit);
    done[unit] = 1;
    if (measured(unit) > 0 && (last < 0 || isBetter(unit, last, until))) last = unit;
  }
  return last < 0 ? null : pathTo(shape, last, over, until[last] ?? 0);
}

const isBetter = (unit: number, last: number, until: Float64Array): boolean => {
  const more = (until[unit] ?? 0) - (until[last] ?? 0);
  return more > 0 || (more === 0 && unit < last);
};

const isEarlier = (shape: GraphShape, edge: number, other: number): boolean =>
  (shape.edges[edge]?.from ?? 0) < (shape.edges[other]?.from ?? Number.POSITIVE_INFINITY);

function pathTo(shape: GraphShape, last: number, over: Int32Array, totalMs: number): CriticalPath {
  const units = [last];
  const edges: number[] = [];
  for (let index = over[last] ?? -1; index >= 0; ) {
    const from = shape.edges[index]?.from ?? 0;
    edges.push(index);
    units.push(from);
    index = over[from] ?? -1;
  }
  return { units: units.reverse(), edges: edges.reverse(), totalMs };
}
