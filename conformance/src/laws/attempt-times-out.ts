import type { RunTrial } from "../judge/trial.ts";
import type { RunLaw } from "./law.ts";

/** Some unit of the case may meet silence, and has a time limit for it. */
export const mayTimeOut = ({ seen: { graph }, case: { script } }: RunTrial): boolean =>
  graph.work_units.some(({ id, input, budget }) => {
    const unit = script[id];
    const isSilent =
      unit?.kind === "model" ? unit.answers.some(({ kind }) => kind === "silent") : input["hang"] === true;
    return isSilent && budget.timeout_ms < 1_000;
  });

export const attemptTimesOut: RunLaw = {
  id: "attempt-times-out",
  on: "run",
  requirements: ["TIME-001"],
  profile: "model",
  floor: 0.5,
  sentence: "An attempt that takes longer than timeout_ms ends with TIMEOUT.",
  check: (trial, finding) => {
    const { units, seen } = trial;
    for (const { unit, expected, blame } of units.values()) {
      if (expected.attempts.some(({ error_type }) => error_type === "TIMEOUT")) finding.exercised();
      if (blame?.rule === "TIME-001") finding.violated(blame.message, unit.id);
    }
    if (seen.end.kind === "no end" && mayTimeOut(trial) && !seen.cancelled)
      finding.violated(
        `An attempt that nobody answers had to end with TIMEOUT; after ${seen.end.after_ms} ms the run had not ended.`,
      );
  },
};
