import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const coveredBeforeCalled: RunLaw = unitLaw({
  id: "covered-before-called",
  requirement: "BUDGET-002",
  profile: "model",
  floor: 2,
  sentence: "Nothing is started that what is left of a budget does not cover in full.",
  exercisedBy: ({ expected }) =>
    expected.ending.error_type === "BUDGET_BREACH" && expected.attempts.at(-1)?.error_type !== "BUDGET_BREACH",
});
