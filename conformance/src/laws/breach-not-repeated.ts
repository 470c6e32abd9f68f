import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const breachNotRepeated: RunLaw = unitLaw({
  id: "breach-not-repeated",
  requirement: "RETRY-003",
  profile: "model",
  needs: ["model"],
  floor: 1,
  sentence: "An attempt that ended with BUDGET_BREACH is not repeated.",
  exercisedBy: ({ unit, expected }) =>
    expected.attempts.at(-1)?.error_type === "BUDGET_BREACH" && unit.retries.max_attempts > expected.attempts.length,
});
