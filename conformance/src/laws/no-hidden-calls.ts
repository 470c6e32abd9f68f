import { isModel } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

export const noHiddenCalls: RunLaw = {
  id: "no-hidden-calls",
  on: "run",
  requirements: ["DETFIRST-002"],
  profile: "model",
  needs: ["model"],
  floor: 30,
  sentence: "The model is called only for model units that are ready and activated, and each call is on the record.",
  check: ({ seen: { graph, calls }, units, result }, finding) => {
    if (!graph.work_units.some(isModel)) return;
    if (result !== null) finding.exercised();
    const strays = calls.filter(({ unit }) => unit === null).length;
    if (strays > 0) finding.violated(`The model got ${strays} calls that no unit of the graph asked for.`);
    for (const { unit, seen } of units.values())
      if (seen !== null && seen.calls.length > 0 && seen.task.attempts.length === 0)
        finding.violated(
          `The model was called ${seen.calls.length} times for "${unit.id}", which by its record ended ${seen.task.status} without an attempt.`,
          unit.id,
        );
  },
};
