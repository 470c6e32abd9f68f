import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const attemptsAtMost: RunLaw = unitLaw({
  id: "attempts-at-most",
  requirement: "RETRY-001",
  profile: "model",
  floor: 3,
  sentence: "No unit has more attempts than max_attempts.",
  exercisedBy: ({ unit, expected }) =>
    expected.attempts.length === unit.retries.max_attempts && expected.attempts.at(-1)?.retryable === true,
});
