// Escalation edges: which one a unit had to activate, given how it was seen to end.

import { allHold } from "../oracle/conditions.ts";
import { minus } from "../oracle/spending.ts";
import type { RunTrial } from "./trial.ts";
import type { Blame, UnitTrial } from "./unit-trial.ts";

const name = (index: number | null): string => (index === null ? "none" : `escalation ${index}`);

/** null: right, or the run ended before it could be decided. */
export const edgeBlameOf = (
  { seen, units }: RunTrial,
  { unit, seen: record, expectedEscalation, ending, remaining }: UnitTrial,
  isCut: boolean,
): Blame | null => {
  if (record === null || record.escalation === expectedEscalation) return null;
  const { escalation } = record;
  const said = `"${unit.id}" had to activate ${name(expectedEscalation)}; it activated ${name(escalation)}.`;
  if (escalation === null) return isCut ? null : { rule: "ESC-004", message: said };
  const edge = seen.graph.escalations[escalation];
  if (edge === undefined || edge.from !== unit.id)
    return { rule: "ESC-001", message: `${said} That is no edge of it.` };
  if (ending.status === "skipped" || ending.status === "cancelled") return { rule: "SKIP-001", message: said };
  const left = minus(remaining, record.taken);
  if (allHold(edge.when, ending, left) !== true)
    return { rule: "ESC-001", message: `${said} The conditions of that edge do not hold.` };
  const first = seen.graph.escalations[expectedEscalation ?? -1];
  const announced = record.events.filter(({ event }) => event.event_type === "workunit.escalated").length;
  const failedFirst = announced > 1 && first !== undefined && units.get(first.to)?.ending.status === "failed";
  return {
    rule: failedFirst ? "ESC-005" : "ESC-004",
    message: `${said} Edges are tried in order, and the first that holds is the only one.`,
  };
};
