import type { GraphShape } from "../shape/graph-shape.ts";
import { unitOrder } from "../shape/unit-order.ts";

/** By unit: its column, from 0. Every edge leads to a later column; what nothing leads to stands just before what needs it first. */
export function columnsOf(shape: GraphShape): Int32Array {
  const columns = new Int32Array(shape.units.length);
  const order = unitOrder(shape);
  const done = new Uint8Array(shape.units.length);
  for (const unit of order) {
    for (const index of shape.incoming[unit] ?? []) {
      const from = shape.edges[index]?.from ?? 0;
      if (done[from] === 1) columns[unit] = Math.max(columns[unit] ?? 0, (columns[from] ?? 0) + 1);
    }
    done[unit] = 1;
  }
  for (const unit of order) {
    if (shape.incoming[unit]?.length !== 0) continue;
    const next = (shape.outgoing[unit] ?? []).map((index) => columns[shape.edges[index]?.to ?? 0] ?? 0);
    if (next.length > 0) columns[unit] = Math.max(0, Math.min(...next) - 1);
  }
  return columns;
}

/** How many units the fullest column has. */
export function mostInColumn(columns: Int32Array): number {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
