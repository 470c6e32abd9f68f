import { BYSTANDER } from "../cases/twins.ts";
import { comparableTwin, endingsOf } from "../judge/twins.ts";
import type { RunLaw } from "./law.ts";

export const bystandersChangeNothing: RunLaw = {
  id: "bystanders-change-nothing",
  on: "run",
  requirements: ["DET-002"],
  profile: "core",
  floor: 2,
  sentence: "A unit that has to do with nothing changes nothing of the others.",
  check: (trial, finding) => {
    const twin = comparableTwin(trial, "bystander");
    if (twin === null) return;
    finding.exercised();
    const others = (id: string): boolean => id !== BYSTANDER;
    if (endingsOf(trial, others) !== endingsOf(twin, others))
      finding.violated(
        `With a unit that has to do with nothing beside them the others ended differently: ${endingsOf(trial)} / ${endingsOf(twin, others)}.`,
      );
  },
};
