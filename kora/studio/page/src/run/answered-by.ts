import type { UnitId } from "@krako/contracts";
import type { RunView } from "./run-view.ts";

/** Who answered, for a unit listed in `output`: itself, or the rung above it that stands in for it. */
export function answeredBy({ units }: RunView, wanted: UnitId): UnitId {
  const seen = new Set<UnitId>();
  let unit = wanted;
  for (let next = units.get(unit)?.escalation?.to; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    unit = next;
    next = units.get(unit)?.escalation?.to;
  }
  return unit;
}
