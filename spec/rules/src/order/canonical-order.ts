import type { Escalation, WorkUnit } from "@krako/contracts";
import { IntHeap } from "./int-heap.ts";

/** The parts of a graph that decide its canonical order. Every id named in them exists and is unique. */
export interface Precedence {
  readonly work_units: readonly Pick<WorkUnit, "id" | "dependencies">[];
  readonly escalations: readonly Pick<Escalation, "from" | "to">[];
}

/** Either the order (positions in `work_units`, by rank) or the ids of one cycle, each before the next, the last before the first. */
export type CanonicalOrder =
  | { readonly ok: true; readonly order: Int32Array }
  | { readonly ok: false; readonly cycle: readonly string[] };

/**
 * DET-001. Takes, again and again, the unit with the least id among those whose predecessors are all taken. The predecessors
 * of a unit are its dependencies, the sources of escalations to it, and everything that may stand in for a dependency.
 *
 * The third kind would need an edge for every pair; instead every unit that escalates has a second, virtual node that is
 * taken, without a place in the order, as soon as the unit and everything reachable from it over escalations is. A dependant
 * waits for that node. The order is the same and the work stays linear in the size of the graph (times log for the least id).
 */
export function canonicalOrder(graph: Precedence, indexOf: ReadonlyMap<string, number>): CanonicalOrder {
  const arcs = precedenceArcs(graph, indexOf);
  const n = graph.work_units.length;
  const byId = sortedPositions(graph.work_units);
  const placeOf = new Int32Array(n);
  for (let place = 0; place < n; place += 1) placeOf[byId[place] as number] = place;

  const order = new Int32Array(n);
  const left = Int32Array.from(arcs.incoming);
  const free = new IntHeap(n);
  const virtual: number[] = [];
  const release = (node: number): void => {
    if (node < n) free.push(placeOf[node] as number);
    else virtual.push(node);
  };
  for (let node = 0; node < 2 * n; node += 1)
    if (left[node] === 0 && (node < n || arcs.exists[node - n])) release(node);
  let taken = 0;
  for (;;) {
    let node = virtual.pop();
    if (node === undefined) {
      const place = free.pop();
      if (place < 0) break;
      node = byId[place] as number;
      order[taken] = node;
      taken += 1;
    }
    for (let at = arcs.start[node] as number; at < (arcs.start[node + 1] as number); at += 1) {
      const next = arcs.target[at] as number;
      left[next] = (left[next] as number) - 1;
      if (left[next] === 0) release(next);
    }
  }
  return taken === n ? { ok: true, order } : { ok: false, cycle: findCycle(graph, arcs, left) };
}

interface Arcs {
  /** Compressed adjacency: the arcs of node v are `target[start[v] … start[v+1])`. Nodes n…2n-1 are the virtual ones. */
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly incoming: Int32Array;
  /** Whether unit i has a virtual node. */
  readonly exists: Uint8Array;
}

function precedenceArcs(graph: Precedence, indexOf: ReadonlyMap<string, number>): Arcs {
  const n = graph.work_units.length;
  const exists = new Uint8Array(n);
  const edges = graph.escalations.map(
    ({ from, to }) => [indexOf.get(from) as number, indexOf.get(to) as number] as const,
  );
  for (const [from] of edges) exists[from] = 1;
  const resolved = (unit: number): number => (exists[unit] ? n + unit : unit);

  const each = (arc: (before: number, after: number) => void): void => {
    for (let unit = 0; unit < n; unit += 1) {
      const dependencies = (graph.work_units[unit] as Precedence["work_units"][number]).dependencies;
      for (let i = 0; i < dependencies.length; i += 1)
        arc(resolved(indexOf.get(dependencies[i] as string) as number), unit);
      if (exists[unit]) arc(unit, n + unit);
    }
    for (const [from, to] of edges) {
      arc(from, to);
      arc(resolved(to), n + from);
    }
  };
  const start = new Int32Array(2 * n + 1);
  const incoming = new Int32Array(2 * n);
  each((before, after) => {
    start[before + 1] = (start[before + 1] as number) + 1;
    incoming[after] = (incoming[after] as number) + 1;
  });
  for (let node = 0; node < 2 * n; node += 1) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const target = new Int32Array(start[2 * n] as number);
  const filled = start.slice();
  each((before, after) => {
    const at = filled[before] as number;
    target[at] = after;
    filled[before] = at + 1;
  });
  return { start, target, incoming, exists };
}

/** Positions of the units by ascending id. Ids are ASCII, so the order of UTF-16 units is that of code points. */
function sortedPositions(units: Precedence["work_units"]): Int32Array {
  const positions = Array.from(units, (_, index) => index);
  const id = (index: number): string => (units[index] as { id: string }).id;
  positions.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return Int32Array.from(positions);
}

/** Some cycle among the nodes that could not be taken, as unit ids. */
function findCycle(graph: Precedence, arcs: Arcs, left: Int32Array): string[] {
  const n = graph.work_units.length;
  const before = new Map<number, number>();
  for (let node = 0; node < 2 * n; node += 1) {
    if (left[node] === 0 || (node >= n && !arcs.exists[node - n])) continue;
    for (let at = arcs.start[node] as number; at < (arcs.start[node + 1] as number); at += 1) {
      const next = arcs.target[at] as number;
      if (left[next] !== 0) before.set(next, node);
    }
  }
  // Every node that is left has one before it that is left: walking back must come round.
  let node = before.keys().next().value as number;
  const met = new Set<number>();
  while (!met.has(node)) {
    met.add(node);
    node = before.get(node) as number;
  }
  const cycle: number[] = [];
  for (let at = node, first = true; first || at !== node; at = before.get(at) as number, first = false) cycle.push(at);
  const units = cycle.filter((at) => at < n).reverse();
  // Escalations that lead back to their source make a cycle of virtual nodes alone; those stand in the order of the edges already.
  const shown = units.length > 0 ? units : cycle.map((at) => at - n);
  return shown.map((at) => (graph.work_units[at] as { id: string }).id);
}
