import type { BenchGraph, BenchUnit } from "../workloads.ts";

/**
 * A layered graph that is a tree, so that BullMQ's flows can say it: `width` columns, each unit waiting for the one above it, and a last
 * unit that waits for all columns. `units - 1` is a multiple of `width`.
 */
export function columns(units: number, width: number): BenchGraph {
  const list: BenchUnit[] = [];
  for (let i = 0; i < units - 1; i += 1)
    list.push({ id: `u${i}`, kind: i % 8, seed: i, deps: i < width ? [] : [`u${i - width}`] });
  const ends = Array.from({ length: width }, (_, column) => `u${units - 1 - width + column}`);
  list.push({ id: `u${units - 1}`, kind: 0, seed: 1, deps: ends });
  return { id: `columns${units}`, units: list };
}
