import type { TaskGraph } from "@krako/contracts";

/** One line of the tree: a unit and how far it is indented. */
export interface TreeLine {
  readonly id: string;
  readonly depth: number;
}

/** Deeper levels are drawn at this one. */
const MOST_DEPTH = 8;

/**
 * The units of a graph as a tree to read: each below the last unit it waits for (what escalates to it, else its last
 * dependency), in the order of the document. No recursion: a chain may be as long as a graph.
 */
export function unitTree({ work_units, escalations }: TaskGraph): TreeLine[] {
  const sourceOf = new Map(escalations.map(({ from, to }) => [to, from]));
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const { id, dependencies } of work_units) {
    const parent = sourceOf.get(id) ?? dependencies.at(-1);
    const siblings = parent === undefined ? roots : (children.get(parent) ?? []);
    siblings.push(id);
    if (parent !== undefined) children.set(parent, siblings);
  }
  const lines: TreeLine[] = [];
  const open: TreeLine[] = roots.toReversed().map((id) => ({ id, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, depth } = next;
    lines.push(next);
    for (const child of (children.get(id) ?? []).toReversed())
      open.push({ id: child, depth: Math.min(depth + 1, MOST_DEPTH) });
  }
  return lines;
}
