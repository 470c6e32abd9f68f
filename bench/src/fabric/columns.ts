import type { BenchGraph, BenchUnit } from "../workloads.ts";

/** Dependencies of one unit that collects columns: the contract allows 64. */
const COLLECTED = 50;

/**
 * A layered graph that is a tree, so that BullMQ's flows can say it: columns in which each unit waits for the one above it, units that
 * collect fifty columns each, and one that collects those. Its depth is `rows + 2`.
 */
export function columns(width: number, rows: number): BenchGraph {
  const units: BenchUnit[] = [];
  const add = (deps: readonly string[]): string => {
    const id = `u${units.length}`;
    units.push({ id, kind: units.length % 8, seed: units.length, deps });
    return id;
  };
  let ends: string[] = Array.from({ length: width }, () => add([]));
  for (let row = 1; row < rows; row += 1) ends = ends.map((above) => add([above]));
  const collectors: string[] = [];
  for (let from = 0; from < width; from += COLLECTED) collectors.push(add(ends.slice(from, from + COLLECTED)));
  add(collectors);
  return { id: `columns${units.length}`, units };
}
