import { comparableTwin, endingsOf } from "../judge/twins.ts";
import type { RunLaw } from "./law.ts";

export const roomIsNothing: RunLaw = {
  id: "room-is-nothing",
  on: "run",
  requirements: ["BUDGET-005"],
  profile: "model",
  floor: 0.5,
  sentence: "Doubling limits that denied nothing changes nothing.",
  check: (trial, finding) => {
    const twin = comparableTwin(trial, "roomier");
    const { result, seen } = trial;
    if (twin === null || result === null) return;
    const denied = [...trial.units.values()].some((each) => each.seen?.ending.error_type === "BUDGET_BREACH");
    const asked = seen.graph.escalations.some(({ when }) =>
      when.some(({ type }) => type === "budget_remaining_at_least"),
    );
    if (denied || asked || result.error?.error_type === "BUDGET_BREACH") return;
    finding.exercised();
    if (endingsOf(trial) !== endingsOf(twin))
      finding.violated(
        `Under twice the limits, none of which denied anything, the graph ended differently: ${endingsOf(trial)} / ${endingsOf(twin)}.`,
      );
  },
};
