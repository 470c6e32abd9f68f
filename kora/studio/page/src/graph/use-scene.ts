import type { UnitId } from "@krako/contracts";
import { useMemo, useState } from "react";
import type { Scene } from "./draw/scene.ts";
import type { GraphLayout } from "./layout/graph-layout.ts";
import { type CriticalPath, criticalPath } from "./shape/critical-path.ts";
import type { GraphShape } from "./shape/graph-shape.ts";
import { takenEdges } from "./shape/taken-edges.ts";
import { matchingUnits, searchTexts, type UnitCounts, type UnitFilter, unitCounts } from "./shape/unit-filter.ts";
import type { UnitGlance } from "./unit-glance.ts";

interface SceneInput {
  readonly shape: GraphShape;
  readonly layout: GraphLayout | null;
  readonly states: ReadonlyMap<UnitId, UnitGlance>;
  readonly filter: UnitFilter;
  readonly isPathShown: boolean;
  readonly selected: UnitId | null;
}

export interface SceneOfView {
  /** Null while there is no layout. */
  readonly scene: Scene | null;
  readonly counts: UnitCounts;
  readonly path: CriticalPath | null;
  readonly hover: (unit: number | null) => void;
}

/** Everything that is drawn, computed anew only where what it follows from has changed. */
export function useScene({ shape, layout, states, filter, isPathShown, selected }: SceneInput): SceneOfView {
  const [hovered, hover] = useState<number | null>(null);
  const glances = useMemo(() => shape.units.map((unit) => states.get(unit.id)), [shape, states]);
  const texts = useMemo(() => searchTexts(shape.units), [shape]);
  const taken = useMemo(() => takenEdges(shape, glances), [shape, glances]);
  const matching = useMemo(() => matchingUnits(shape, texts, glances, filter), [shape, texts, glances, filter]);
  const counts = useMemo(() => unitCounts(shape, glances), [shape, glances]);
  const path = useMemo(() => (isPathShown ? criticalPath(shape, glances) : null), [isPathShown, shape, glances]);
  const mark = selected === null ? null : (shape.indexOf.get(selected) ?? null);
  const scene = useMemo(
    () =>
      layout?.x.length === shape.units.length
        ? { shape, layout, glances, taken, matching, path, selected: mark, hovered }
        : null,
    [shape, layout, glances, taken, matching, path, mark, hovered],
  );
  return { scene, counts, path, hover };
}
