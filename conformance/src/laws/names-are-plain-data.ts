import { boundFault } from "../judge/bound-fault.ts";
import type { RunLaw } from "./law.ts";

export const namesArePlainData: RunLaw = {
  id: "names-are-plain-data",
  on: "run",
  requirements: ["SAFE-002"],
  profile: "hostile",
  floor: 0.5,
  sentence: "Names such as __proto__ are plain data: what is bound there arrives there.",
  check: (trial, finding) => {
    for (const unitTrial of trial.units.values()) {
      const { unit, seen } = unitTrial;
      if (seen === null || !unit.bindings.some(({ to }) => to.includes("__proto__"))) continue;
      if (seen.attempts.length > 0) finding.exercised();
      const fault = boundFault(trial, unitTrial);
      if (fault?.rule === "SAFE-002") finding.violated(fault.message, unit.id);
    }
  },
};
