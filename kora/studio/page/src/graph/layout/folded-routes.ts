import type { GraphShape } from "../shape/graph-shape.ts";
import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, ROW_GAP } from "./graph-layout.ts";

/** Between two parts of a folded column. */
export const FOLD_GAP = 36;

/** Of a column that is laid out: where it begins, and whether it has more than one part. */
export interface PlacedColumn {
  readonly left: number;
  readonly isFolded: boolean;
}

/**
 * The way of every edge. One that begins or ends in a folded column goes between its rows: behind its nodes it would seem to lead from each
 * to the next. The others are curves, which is said by no points.
 */
export function foldedRoutes(
  shape: GraphShape,
  x: Float64Array,
  y: Float64Array,
  columnOf: (unit: number) => PlacedColumn,
): Float64Array[] {
  return shape.edges.map(({ from, to }) => {
    const [source, target] = [columnOf(from), columnOf(to)];
    if (!source.isFolded && !target.isFolded) return new Float64Array();
    const [x1, y1] = [(x[from] ?? 0) + NODE_WIDTH, (y[from] ?? 0) + NODE_HEIGHT / 2];
    const [x2, y2] = [x[to] ?? 0, (y[to] ?? 0) + NODE_HEIGHT / 2];
    const before = target.left - COLUMN_GAP / 2;
    const out = source.isFolded
      ? [x1 + FOLD_GAP / 2, y1, x1 + FOLD_GAP / 2, between(y1), before, between(y1)]
      : [before, y1];
    const back = target.isFolded
      ? [before, between(y2), x2 - FOLD_GAP / 2, between(y2), x2 - FOLD_GAP / 2, y2]
      : [before, y2];
    return Float64Array.from([x1, y1, ...out, ...back, x2, y2]);
  });
}

/** The middle between the row of a node and the next one. */
const between = (middle: number): number => middle + (NODE_HEIGHT + ROW_GAP) / 2;
