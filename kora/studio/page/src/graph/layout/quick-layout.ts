import type { GraphShape } from "../shape/graph-shape.ts";
import { columnsOf } from "./columns.ts";
import { FOLD_GAP, foldedRoutes, type PlacedColumn } from "./folded-routes.ts";
import { COLUMN_GAP, type GraphLayout, NODE_HEIGHT, NODE_WIDTH, ROW_GAP } from "./graph-layout.ts";
import { spreadRows } from "./spread-rows.ts";

/** How often the order of each column is made after that of its neighbours. More is hardly ever seen. */
const SWEEPS = 6;
/** Width to height that a wide graph is folded to: that of most screens. */
const SHAPE_OF_SCREEN = 1.6;
/** A column is not folded below this many rows. */
const LEAST_ROWS = 12;
const PITCH = NODE_HEIGHT + ROW_GAP;
/** From one part of a folded column to the next. */
const FOLD_PITCH = NODE_WIDTH + FOLD_GAP;

/**
 * Columns by the longest way from the left, ordered so that few edges cross; columns far higher than wide are folded. Deterministic, and
 * in a time that grows with units and edges only: 10,000 units take well below a second. Edges are curves.
 */
export function quickLayout(shape: GraphShape): GraphLayout {
  const columnOf = columnsOf(shape);
  const columns: number[][] = Array.from({ length: Math.max(0, ...columnOf) + 1 }, () => []);
  for (const [unit, column] of columnOf.entries()) columns[column]?.push(unit);
  const rank = new Float64Array(shape.units.length);
  for (const column of columns) rankAll(column, rank);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns : columns.toReversed()) order(shape, column, rank, forward);
  }
  return placed(shape, columnOf, columns, rowsPerColumn(columns));
}

/** A unit's rank is where it stands in its column, from 0 at the top to 1. */
function rankAll(column: readonly number[], rank: Float64Array): void {
  for (const [at, unit] of column.entries()) rank[unit] = (at + 0.5) / column.length;
}

function order(shape: GraphShape, column: number[], rank: Float64Array, forward: boolean): void {
  const wanted = new Map(
    column.map((unit) => [unit, meanOf(neighbours(shape, unit, forward), rank) ?? rank[unit] ?? 0]),
  );
  column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
  rankAll(column, rank);
}

function neighbours(shape: GraphShape, unit: number, before: boolean): readonly number[] {
  const edges = (before ? shape.incoming : shape.outgoing)[unit] ?? [];
  return edges.map((index) => (before ? shape.edges[index]?.from : shape.edges[index]?.to) ?? 0);
}

function meanOf(units: readonly number[], values: Float64Array): number | undefined {
  if (units.length === 0) return undefined;
  return units.reduce((sum, unit) => sum + (values[unit] ?? 0), 0) / units.length;
}

/** The fewest rows that make the whole about as wide as a screen is. */
function rowsPerColumn(columns: readonly (readonly number[])[]): number {
  const most = Math.max(LEAST_ROWS, ...columns.map((column) => column.length));
  for (let rows = LEAST_ROWS; rows < most; rows = Math.ceil(rows * 1.1)) {
    const folds = columns.reduce((sum, column) => sum + Math.ceil(column.length / rows), 0);
    const width = folds * FOLD_PITCH + columns.length * (NODE_WIDTH + COLUMN_GAP - FOLD_PITCH);
    if (width <= SHAPE_OF_SCREEN * rows * PITCH) return rows;
  }
  return most;
}

function placed(
  shape: GraphShape,
  columnOf: Int32Array,
  columns: readonly (readonly number[])[],
  rows: number,
): GraphLayout {
  const count = shape.units.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const places: PlacedColumn[] = [];
  let left = 0;
  for (const column of columns) {
    const folds = Math.max(1, Math.ceil(column.length / rows));
    places.push({ left, isFolded: folds > 1 });
    const perFold = Math.ceil(column.length / folds);
    for (const [at, unit] of column.entries()) {
      x[unit] = left + Math.floor(at / perFold) * FOLD_PITCH;
      y[unit] = ((at % perFold) - (perFold - 1) / 2) * PITCH;
    }
    left += (folds - 1) * FOLD_PITCH + NODE_WIDTH + COLUMN_GAP;
  }
  for (const forward of [true, false, true]) {
    for (const column of forward ? columns : columns.toReversed()) {
      if (column.length > rows) continue;
      const wanted = column.map((unit) => meanOf(neighbours(shape, unit, forward), y) ?? y[unit] ?? 0);
      for (const [at, row] of spreadRows(wanted, PITCH).entries()) y[column[at] ?? 0] = row;
    }
  }
  const top = y.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  for (let unit = 0; unit < count; unit++) y[unit] = Math.round((y[unit] ?? 0) - top);
  const height = y.reduce((most, row) => Math.max(most, row), 0) + NODE_HEIGHT;
  const routes = foldedRoutes(shape, x, y, (unit) => places[columnOf[unit] ?? 0] ?? { left: 0, isFolded: false });
  return { by: "quick", x, y, width: left - COLUMN_GAP, height, routes };
}
