import type { UnitTrial } from "../judge/unit-trial.ts";
import type { RunLaw } from "./law.ts";

/** The attempts were used up by an error that is retried. */
const isExhausted = ({ unit, expected }: UnitTrial): boolean =>
  unit.retries.max_attempts > 1 &&
  expected.attempts.length === unit.retries.max_attempts &&
  expected.attempts.at(-1)?.retryable === true;

export const retryDeniedByBudget: RunLaw = {
  id: "retry-denied-by-budget",
  on: "run",
  requirements: ["RETRY-005"],
  profile: "model",
  floor: 2,
  sentence:
    "A retry that the budget does not cover fails the unit with BUDGET_BREACH; used up attempts leave the last error, with retry_exhausted.",
  check: ({ units }, finding) => {
    for (const trial of units.values()) {
      const { unit, seen, expected, blame, divergence } = trial;
      if (seen === null) continue;
      if (blame?.rule === "RETRY-005") finding.violated(blame.message, unit.id);
      const last = expected.attempts.at(-1);
      const isDenied = last !== undefined && expected.ending.error_type === "BUDGET_BREACH";
      if (isDenied && last.error_type !== "BUDGET_BREACH") finding.exercised();
      const { status, stop_reason } = seen.task;
      if (isExhausted(trial) && divergence === null && status === "failed" && stop_reason !== "retry_exhausted")
        finding.violated(
          `"${unit.id}" used up its attempts, so its stop reason is retry_exhausted; it says ${stop_reason}.`,
          unit.id,
        );
    }
  },
};
