import { comparableTwin, endingsOf } from "../judge/twins.ts";
import type { RunLaw } from "./law.ts";

export const documentOrderIsNothing: RunLaw = {
  id: "document-order-is-nothing",
  on: "run",
  requirements: ["DET-001"],
  profile: "core",
  floor: 2,
  sentence: "The order of units and members in the document changes nothing.",
  check: (trial, finding) => {
    const twin = comparableTwin(trial, "permuted");
    if (twin === null) return;
    finding.exercised();
    if (endingsOf(trial) !== endingsOf(twin))
      finding.violated(
        `With units and members in another order the same graph ended differently: ${endingsOf(trial)} / ${endingsOf(twin)}.`,
      );
    else if (trial.result?.execution_metadata.stage_digest !== twin.result?.execution_metadata.stage_digest)
      finding.violated("With units and members in another order the same graph has another stage digest.");
  },
};
