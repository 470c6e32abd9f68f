// By its token a late report is known for one.
import type { FabricLaw } from "./law.ts";

export const tokensGrow: FabricLaw = {
  on: "fabric",
  id: "tokens-grow",
  requirements: ["CLAIM-001"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "The fencing token of a claim is greater than those of the claims of its unit before.",
  floor: 2,
  check({ grants }, { exercised, violated }) {
    for (const { claim, session, nth } of grants) {
      const before = grants
        .slice(0, nth)
        .filter((other) => other.session === session && other.claim.unit.id === claim.unit.id);
      if (before.length === 0) continue;
      exercised();
      const greatest = Math.max(...before.map((other) => other.claim.fencing_token));
      if (claim.fencing_token <= greatest)
        violated(
          `Unit ${claim.unit.id} had a claim with token ${greatest}; the next one has ${claim.fencing_token}.`,
          `${session?.id}/${claim.unit.id}`,
        );
    }
  },
};
