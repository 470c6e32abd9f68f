import type { ShapeEdge } from "./shape-edge.ts";

/** Beyond this many they are left out: a chain of escalations below a wide aggregation has the product of both. */
export const MOST_STAND_INS = 30_000;

/**
 * From whatever a dependency may escalate to, to the dependant: it waits for that one too, and stands right of it.
 * `edges` are the dependencies and escalations.
 */
export function standInEdges(count: number, edges: readonly ShapeEdge[], most: number = MOST_STAND_INS): ShapeEdge[] {
  const targets: number[][] = Array.from({ length: count }, () => []);
  const dependencies: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const edge of edges) {
    if (edge.kind === "escalation") targets[edge.from]?.push(edge.to);
    else dependencies[edge.to]?.add(edge.from);
  }
  const reached = new Map<number, readonly number[]>();
  const found: ShapeEdge[] = [];
  for (const edge of edges) {
    if (edge.kind !== "dependency" || targets[edge.from]?.length === 0) continue;
    const rungs = reached.get(edge.from) ?? reachable(edge.from, targets);
    reached.set(edge.from, rungs);
    for (const rung of rungs) {
      if (dependencies[edge.to]?.has(rung)) continue;
      if (found.length === most) return found;
      found.push({ kind: "stand-in", from: rung, to: edge.to, escalation: null, standsFor: edge.from });
    }
  }
  return found;
}

function reachable(start: number, targets: readonly (readonly number[])[]): readonly number[] {
  const seen = new Set([start]);
  const found: number[] = [];
  for (let waiting = [...(targets[start] ?? [])]; waiting.length > 0; ) {
    const next: number[] = [];
    for (const unit of waiting) {
      if (seen.has(unit)) continue;
      seen.add(unit);
      found.push(unit);
      next.push(...(targets[unit] ?? []));
    }
    waiting = next;
  }
  return found;
}
