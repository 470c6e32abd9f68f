import { unitLaw } from "./unit-law.ts";

export const retryDeniedByBudget = unitLaw({
  id: "retry-denied-by-budget",
  requirement: "RETRY-005",
  profile: "model",
  floor: 2,
  sentence:
    "A retry that the budget does not cover fails the unit with BUDGET_BREACH, and the last attempt keeps its error.",
  exercisedBy: ({ expected }) =>
    expected.attempts.length > 0 &&
    expected.ending.error_type === "BUDGET_BREACH" &&
    expected.attempts.at(-1)?.error_type !== "BUDGET_BREACH",
});
