import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const dependencyFailureHasOne: RunLaw = unitLaw({
  id: "dependency-failure-has-one",
  requirement: "ERR-004",
  profile: "core",
  floor: 2,
  sentence: "DEPENDENCY_FAILURE is reported only where a dependency effectively failed.",
  exercisedBy: ({ expected }) => expected.gate === "dependency skipped" || expected.gate === "binding unresolved",
});
