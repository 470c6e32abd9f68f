// Canonical order (DET-001), in linear space. Every unit stands for two nodes: itself, and its *effect*, which is there once the unit and
// everything reachable from it over escalation edges are. Dependants come after the effect: that is the third kind of precedence edge,
// without listing its pairs.
import { LeastFirst } from "./least-first.mjs";

/** @typedef {{ from: number, to: number, pointer: string }} Edge */
/** @typedef {{ pointer: string, path: string[] }} Cycle */

/**
 * @param {readonly string[]} ids
 * @param {readonly Edge[]} dependencies `from` is the dependency
 * @param {readonly Edge[]} escalations
 * @returns {{ order: number[], cycles: Cycle[] }} positions in `ids`; those on or behind a cycle are missing
 */
export function canonicalOrder(ids, dependencies, escalations) {
  const size = ids.length;
  /** @type {{ to: number, pointer: string }[][]} */
  const next = Array.from({ length: 2 * size }, () => []);
  const waitsFor = new Array(2 * size).fill(0);
  /** @param {number} from @param {number} to @param {string} pointer */
  const precede = (from, to, pointer) => {
    next[from]?.push({ to, pointer });
    waitsFor[to] += 1;
  };
  for (let unit = 0; unit < size; unit++) precede(unit, size + unit, "");
  for (const { from, to, pointer } of dependencies) precede(size + from, to, pointer);
  for (const { from, to, pointer } of escalations) {
    precede(from, to, pointer);
    precede(size + to, size + from, pointer);
  }

  const ready = new LeastFirst(ids);
  /** @type {number[]} */
  const order = [];
  const done = new Array(2 * size).fill(false);
  /** @param {number} node */
  const take = (node) => {
    const stack = [node];
    for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
      done[here] = true;
      if (here < size) order.push(here);
      for (const { to } of next[here] ?? []) {
        waitsFor[to] -= 1;
        if (waitsFor[to] > 0) continue;
        // An effect has no place of its own in the order: it is there as soon as it can be.
        if (to < size) ready.push(to);
        else stack.push(to);
      }
    }
  };
  for (let unit = 0; unit < size; unit++) if (waitsFor[unit] === 0) ready.push(unit);
  for (let unit = ready.pop(); unit !== undefined; unit = ready.pop()) take(unit);
  return { order, cycles: order.length === size ? [] : cyclesOf(ids, next, done) };
}

/** The canonical order of a valid graph. @param {import("@krako/contracts").TaskGraph} graph @returns {number[]} positions in `work_units` */
export function orderOf({ work_units, escalations }) {
  const at = new Map(work_units.map(({ id }, position) => [id, position]));
  /** @param {string} from @param {string} to @returns {Edge} */
  const edge = (from, to) => ({ from: at.get(from) ?? 0, to: at.get(to) ?? 0, pointer: "" });
  const dependencies = work_units.flatMap(({ id, dependencies }) =>
    dependencies.map((dependency) => edge(dependency, id)),
  );
  const ids = work_units.map(({ id }) => id);
  return canonicalOrder(
    ids,
    dependencies,
    escalations.map(({ from, to }) => edge(from, to)),
  ).order;
}

const MAX_CYCLES = 20;

/** @param {readonly string[]} ids @param {{ to: number, pointer: string }[][]} next @param {boolean[]} gone @returns {Cycle[]} */
function cyclesOf(ids, next, gone) {
  /** @type {Cycle[]} */
  const cycles = [];
  const seen = [...gone];
  for (let start = 0; start < seen.length && cycles.length < MAX_CYCLES; start++) {
    if (seen[start]) continue;
    // Depth first; a node met again while it is on the path closes a cycle.
    const path = [{ node: start, pointer: "", at: 0 }];
    const onPath = new Map([[start, 0]]);
    seen[start] = true;
    while (path.length > 0 && cycles.length < MAX_CYCLES) {
      const top = path[path.length - 1];
      if (top === undefined) break;
      const edge = next[top.node]?.[top.at++];
      if (edge === undefined) {
        path.pop();
        onPath.delete(top.node);
      } else if (onPath.has(edge.to)) {
        const loop = path.slice(onPath.get(edge.to));
        const pointers = [...loop.slice(1).map(({ pointer }) => pointer), edge.pointer];
        const units = loop.map(({ node }) => ids[node % ids.length] ?? "");
        cycles.push({ pointer: pointers.find((pointer) => pointer !== "") ?? "", path: [...new Set(units)] });
      } else if (!seen[edge.to]) {
        seen[edge.to] = true;
        onPath.set(edge.to, path.length);
        path.push({ node: edge.to, pointer: edge.pointer, at: 0 });
      }
    }
  }
  return cycles;
}
