import { boundFault } from "../judge/bound-fault.ts";
import type { RunLaw } from "./law.ts";

export const bindingsResolve: RunLaw = {
  id: "bindings-resolve",
  on: "run",
  requirements: ["BIND-001"],
  profile: "core",
  floor: 8,
  sentence: "A binding carries what its pointer names; one that names nothing fails the unit before any attempt.",
  check: (trial, finding) => {
    for (const unitTrial of trial.units.values()) {
      const { unit, seen, blame, expected } = unitTrial;
      if (seen === null) continue;
      if (expected.gate === "binding unresolved" || (unit.bindings.length > 0 && seen.attempts.length > 0))
        finding.exercised();
      if (blame?.rule === "BIND-001") finding.violated(blame.message, unit.id);
      const fault = boundFault(trial, unitTrial);
      if (fault?.rule === "BIND-001") finding.violated(fault.message, unit.id);
    }
  },
};
