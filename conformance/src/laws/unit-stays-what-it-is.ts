import type { RunLaw } from "./law.ts";

export const unitStaysWhatItIs: RunLaw = {
  id: "unit-stays-what-it-is",
  on: "run",
  requirements: ["ESC-002"],
  profile: "model",
  needs: ["model"],
  floor: 30,
  sentence: "Type, tier and operation of a unit never change: what the model is asked for is what the graph declares.",
  check: ({ units }, finding) => {
    for (const { unit, seen } of units.values()) {
      if (seen === null) continue;
      if (seen.calls.length > 0) finding.exercised();
      if (seen.task.task_type !== unit.type)
        finding.violated(`"${unit.id}" is declared ${unit.type}; its record says ${seen.task.task_type}.`, unit.id);
      for (const { nth, tier, operation, unitType } of seen.calls) {
        const asked: readonly (readonly [string, string | null, string | undefined])[] = [
          ["tier", tier, unit.model?.tier],
          ["operation", operation, unit.operation],
          ["unit type", unitType, unit.type],
        ];
        for (const [what, got, declared] of asked)
          if (got !== null && got !== declared)
            finding.violated(
              `Call ${nth} for "${unit.id}" asked for the ${what} ${got}; the graph declares ${declared}.`,
              unit.id,
            );
      }
    }
  },
};
