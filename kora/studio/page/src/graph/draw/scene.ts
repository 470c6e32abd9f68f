import type { GraphLayout } from "../layout/graph-layout.ts";
import type { CriticalPath } from "../shape/critical-path.ts";
import type { GraphShape } from "../shape/graph-shape.ts";
import type { Glances } from "../shape/taken-edges.ts";

/** All that is to be painted, wherever it is looked at from. Units and edges by their positions. */
export interface Scene {
  readonly shape: GraphShape;
  readonly layout: GraphLayout;
  readonly glances: Glances;
  /** By edge, of `takenEdges`. */
  readonly taken: Uint8Array;
  /** By unit, of `matchingUnits`; null where nothing is looked for. */
  readonly matching: Uint8Array | null;
  /** Null where it is not shown. */
  readonly path: CriticalPath | null;
  readonly selected: number | null;
  readonly hovered: number | null;
}

/** The units that stand out while the others step back; null where none does. */
export function standingOut({ shape, matching, path }: Scene): Uint8Array | null {
  if (path === null) return matching;
  const out = new Uint8Array(shape.units.length);
  for (const unit of path.units) out[unit] = matching?.[unit] ?? 1;
  return out;
}
