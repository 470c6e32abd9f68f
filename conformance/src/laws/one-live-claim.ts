// Two nodes must never work on one attempt.
import type { FabricLaw } from "./law.ts";

export const oneLiveClaim: FabricLaw = {
  on: "fabric",
  id: "one-live-claim",
  requirements: ["CLAIM-001"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "No unit has two live claims.",
  floor: 40,
  check({ grants }, { exercised, violated }) {
    for (const { claim, rivals, session } of grants) {
      exercised();
      const [rival] = rivals;
      if (rival !== undefined)
        violated(
          `Unit ${claim.unit.id} was given to node ${claim.claim_id} while claim ${rival.claim.claim_id} of node ${rival.node.id} was live.`,
          `${session?.id}/${claim.unit.id}`,
        );
    }
  },
};
