import { boundFault } from "../judge/bound-fault.ts";
import type { RunLaw } from "./law.ts";

export const effectiveResultsOnly: RunLaw = {
  id: "effective-results-only",
  on: "run",
  requirements: ["ESC-005"],
  profile: "core",
  floor: 1,
  sentence:
    "Dependants and bindings see the result of the activated target in place of its source's; no further edge is tried.",
  check: (trial, finding) => {
    for (const unitTrial of trial.units.values()) {
      const { unit, seen, blame, edgeBlame } = unitTrial;
      if (seen === null) continue;
      if (unit.dependencies.some((id) => (trial.units.get(id)?.seen?.escalation ?? null) !== null)) finding.exercised();
      for (const fault of [blame, edgeBlame, boundFault(trial, unitTrial)])
        if (fault?.rule === "ESC-005") finding.violated(fault.message, unit.id);
    }
  },
};
