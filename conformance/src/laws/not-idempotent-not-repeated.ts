import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const notIdempotentNotRepeated: RunLaw = unitLaw({
  id: "not-idempotent-not-repeated",
  requirement: "RETRY-002",
  profile: "model",
  floor: 2,
  sentence: "A unit that is not idempotent is not tried again once it may have started.",
  exercisedBy: ({ unit, expected }) =>
    !unit.idempotent &&
    expected.attempts.at(-1)?.retryableIfIdempotent === true &&
    unit.retries.max_attempts > expected.attempts.length,
});
