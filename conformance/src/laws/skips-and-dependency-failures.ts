import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const skipsAndDependencyFailures: RunLaw = unitLaw({
  id: "skips-and-dependency-failures",
  requirement: "SKIP-001",
  profile: "core",
  floor: 8,
  sentence: "A failed dependency fails the unit, a skipped one skips it, and nothing else does.",
  exercisedBy: ({ expected }) => expected.gate === "dependency failed" || expected.gate === "dependency skipped",
});
