import type { WorkUnit } from "@krako/contracts";
import { STATE_LOOKS } from "../../parts/state-look.ts";
import { durationText } from "../../run/duration-text.ts";
import type { UnitGlance } from "../unit-glance.ts";
import { TYPE_LOOKS } from "./type-look.ts";

/** What is said of a unit's kind in the second line of its node: a model by its tier, anything else by its operation. */
export const kindWords = (unit: WorkUnit): string =>
  unit.model === undefined ? unit.operation : `${TYPE_LOOKS[unit.type].word} · ${unit.model.tier}`;

/** All that a node shows, as one sentence for who cannot see it. */
export function unitWords(unit: WorkUnit, glance: UnitGlance | undefined): string {
  const kind = unit.model === undefined ? TYPE_LOOKS[unit.type].word : kindWords(unit);
  const parts = [unit.id, `${kind}, ${unit.operation}`, STATE_LOOKS[glance?.state ?? "pending"].word];
  if (glance === undefined) return parts.join(", ");
  const { stopReason, attempts, durationMs, escalationTaken } = glance;
  if (stopReason !== null && stopReason !== "success" && stopReason !== glance.state)
    parts.push(stopReason.replaceAll("_", " "));
  if (attempts > 1) parts.push(`${attempts} attempts`);
  if (durationMs !== null) parts.push(durationText(durationMs));
  if (escalationTaken !== null) parts.push("escalated");
  return parts.join(", ");
}
