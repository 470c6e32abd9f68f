import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const onlyWhatMayBeRetried: RunLaw = unitLaw({
  id: "only-what-may-be-retried",
  requirement: "RETRY-007",
  profile: "model",
  floor: 2,
  sentence: "Only a TIMEOUT, a retryable EXECUTION_FAILURE and a VALIDATION_ERROR of a model output are retried.",
  exercisedBy: ({ unit, expected }) => {
    const last = expected.attempts.at(-1);
    return (
      last !== undefined &&
      last.error_type !== null &&
      last.error_type !== "BUDGET_BREACH" &&
      !last.retryableIfIdempotent &&
      unit.retries.max_attempts > expected.attempts.length
    );
  },
});
