import { unitLaw } from "./unit-law.ts";

export const attemptTimesOut = unitLaw({
  id: "attempt-times-out",
  requirement: "TIME-001",
  profile: "model",
  floor: 1,
  sentence: "An attempt that takes longer than timeout_ms ends with TIMEOUT.",
  exercisedBy: ({ expected }) => expected.attempts.some(({ error_type }) => error_type === "TIMEOUT"),
});
