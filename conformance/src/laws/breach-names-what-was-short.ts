import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const breachNamesWhatWasShort: RunLaw = unitLaw({
  id: "breach-names-what-was-short",
  requirement: "BUDGET-004",
  profile: "model",
  floor: 8,
  sentence: "A unit that fails with BUDGET_BREACH names the dimension that was short and its scope.",
  exercisedBy: ({ expected }) => expected.ending.error_type === "BUDGET_BREACH",
});
