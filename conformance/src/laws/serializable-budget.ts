import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const serializableBudget: RunLaw = unitLaw({
  id: "serializable-budget",
  requirement: "BUDGET-005",
  profile: "concurrency",
  floor: 8,
  sentence: "Whatever runs at the same time, budgets are granted as if the units ran one by one in canonical order.",
  exercisedBy: ({ expected, rank }, { seen }) =>
    rank > 0 &&
    expected.gate === "open" &&
    Object.keys(seen.graph.budget).some((member) => member !== "max_duration_ms"),
});
