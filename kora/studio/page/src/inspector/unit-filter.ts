import type { UnitState } from "@krako/contracts";
import { matchesText } from "../parts/matches-text.ts";
import type { UnitView } from "../run/unit-view.ts";

/** Which units are shown; null for every state. */
export interface UnitFilter {
  readonly search: string;
  readonly state: UnitState | null;
}

/** Whether a unit is looked for: by its id, operation, type or how it ended. */
export function isWanted({ unit, state, stopReason }: UnitView, filter: UnitFilter): boolean {
  if (filter.state !== null && filter.state !== state) return false;
  return matchesText(filter.search, unit.id, unit.operation, unit.type, unit.model?.tier ?? "", stopReason ?? "");
}
