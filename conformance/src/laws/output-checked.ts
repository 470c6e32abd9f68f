import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const outputChecked: RunLaw = unitLaw({
  id: "output-checked",
  requirement: "SCHEMA-001",
  profile: "core",
  floor: 8,
  sentence: "An output is accepted exactly when it satisfies the schema of its unit.",
  exercisedBy: ({ expected }) => expected.attempts.some(({ schemaMismatch }) => schemaMismatch),
});
