import type { UnitState, UnitType, WorkUnit } from "@krako/contracts";
import type { GraphShape } from "./graph-shape.ts";
import type { Glances } from "./taken-edges.ts";

/** What somebody looks for. Empty sets let everything through. */
export interface UnitFilter {
  /** Words, all of which a unit has to have somewhere, in any case. */
  readonly query: string;
  readonly types: ReadonlySet<UnitType>;
  readonly states: ReadonlySet<UnitState>;
}

export const NO_FILTER: UnitFilter = { query: "", types: new Set(), states: new Set() };

/** What a query is compared with: id, operation, type, tier, hint. Made once per graph. */
export const searchTexts = (units: readonly WorkUnit[]): readonly string[] =>
  units.map((unit) =>
    [unit.id, unit.operation, unit.type, unit.model?.tier ?? "", unit.execution_hint ?? ""].join("\n").toLowerCase(),
  );

/** By unit: 1 where it is looked for. Null where nothing is, which is not the same as all. */
export function matchingUnits(
  shape: GraphShape,
  texts: readonly string[],
  glances: Glances,
  filter: UnitFilter,
): Uint8Array | null {
  const words = filter.query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0 && filter.types.size === 0 && filter.states.size === 0) return null;
  return Uint8Array.from(shape.units, (unit, index) => {
    if (filter.types.size > 0 && !filter.types.has(unit.type)) return 0;
    if (filter.states.size > 0 && !filter.states.has(glances[index]?.state ?? "pending")) return 0;
    const text = texts[index] ?? "";
    return words.every((word) => text.includes(word)) ? 1 : 0;
  });
}

/** How many units there are of each type and in each state; those that do not occur are not in it. */
export interface UnitCounts {
  readonly types: ReadonlyMap<UnitType, number>;
  readonly states: ReadonlyMap<UnitState, number>;
}

export function unitCounts(shape: GraphShape, glances: Glances): UnitCounts {
  const types = new Map<UnitType, number>();
  const states = new Map<UnitState, number>();
  for (const [index, unit] of shape.units.entries()) {
    types.set(unit.type, (types.get(unit.type) ?? 0) + 1);
    const state = glances[index]?.state ?? "pending";
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return { types, states };
}
