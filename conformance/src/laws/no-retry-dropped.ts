import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const noRetryDropped: RunLaw = unitLaw({
  id: "no-retry-dropped",
  requirement: "RETRY-006",
  profile: "model",
  floor: 5,
  sentence: "A retry that is due and covered is made.",
  exercisedBy: ({ expected }) => expected.attempts.length > 1,
});
