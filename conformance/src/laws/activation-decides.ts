import type { RunLaw } from "./law.ts";
import { unitLaw } from "./unit-law.ts";

export const activationDecides: RunLaw = unitLaw({
  id: "activation-decides",
  requirement: "ESC-004",
  profile: "core",
  floor: 8,
  sentence: "A target runs exactly when an edge to it is activated, the first of its source that holds.",
  exercisedBy: ({ unit, expectedEscalation }, { seen }) =>
    expectedEscalation !== null || seen.graph.escalations.some(({ to }) => to === unit.id),
});
