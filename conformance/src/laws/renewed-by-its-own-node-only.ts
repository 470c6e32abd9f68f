// A lease belongs to its node.
import type { HeartbeatReceipt } from "@krako/contracts";
import type { FabricLaw } from "./law.ts";

export const renewedByItsOwnNodeOnly: FabricLaw = {
  on: "fabric",
  id: "renewed-by-its-own-node-only",
  requirements: ["CLAIM-002"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "A heartbeat renews no claim of another node, and none with an older token, and says that they are lost.",
  floor: 5,
  check({ beats }, { exercised, violated }) {
    for (const { exchange, named, how, node } of beats) {
      if (how === "own" || exchange.status !== 200) continue;
      exercised();
      const { renewed = [], lost = [] } = exchange.body as HeartbeatReceipt;
      for (const { claim, session } of named) {
        if (renewed.some(({ claim_id }) => claim_id === claim.claim_id))
          violated(
            `Node ${node.id} renewed claim ${claim.claim_id} ${how === "foreign" ? "of another node" : "with an older token"}.`,
            `${session?.id}/${claim.unit.id}`,
          );
        else if (!lost.includes(claim.claim_id))
          violated(
            `Node ${node.id} named claim ${claim.claim_id}, which is not its own in this way, and was not told that it is lost.`,
          );
      }
    }
  },
};
