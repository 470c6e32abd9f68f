import type { RunTrial } from "../judge/trial.ts";
import type { UnitTrial } from "../judge/unit-trial.ts";
import type { Finding, RunLaw } from "./law.ts";

const checkAnnounced = (
  { unit, seen, expected }: UnitTrial,
  { seen: { events } }: RunTrial,
  finding: Finding,
): void => {
  // An over-report is told by its overrun; what was denied is told by an event of its own.
  const wasDenied = expected.attempts.at(-1)?.error_type !== "BUDGET_BREACH";
  if (seen === null || events.length === 0 || !wasDenied || seen.ending.error_type !== "BUDGET_BREACH") return;
  const told = seen.events.flatMap(({ event }) => (event.event_type === "budget.breached" ? [event.payload] : []));
  if (told.length === 0)
    finding.violated(`"${unit.id}" was denied an attempt; there is no event budget.breached that says so.`, unit.id);
  for (const { dimension, scope } of told)
    if (dimension !== seen.ending.dimension || scope !== seen.ending.scope)
      finding.violated(
        `"${unit.id}" failed for ${seen.ending.dimension} (${seen.ending.scope}); budget.breached says ${dimension} (${scope}).`,
        unit.id,
      );
};

export const breachNamesWhatWasShort: RunLaw = {
  id: "breach-names-what-was-short",
  on: "run",
  requirements: ["BUDGET-004"],
  profile: "model",
  floor: 2,
  sentence:
    "A unit that fails with BUDGET_BREACH names the dimension that was short and its scope, and so does the event that tells of it.",
  check: (trial, finding) => {
    for (const each of trial.units.values()) {
      const { unit, seen, blame, expected, divergence } = each;
      if (seen === null) continue;
      if (expected.ending.error_type === "BUDGET_BREACH") finding.exercised();
      if (blame?.rule === "BUDGET-004") finding.violated(blame.message, unit.id);
      if (divergence === null) checkAnnounced(each, trial, finding);
    }
  },
};
