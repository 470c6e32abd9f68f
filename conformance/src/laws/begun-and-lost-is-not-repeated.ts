// It may have done what must not be done twice.
import type { FabricLaw } from "./law.ts";

export const begunAndLostIsNotRepeated: FabricLaw = {
  on: "fabric",
  id: "begun-and-lost-is-not-repeated",
  requirements: ["RETRY-002"],
  profile: "fabric-node",
  needs: ["kit nodes", "clock"],
  sentence: "A unit that is not idempotent and was said to have started is not tried again when its node is lost.",
  floor: 1,
  check({ lapses, grants }, { exercised, violated }) {
    for (const { grant } of lapses) {
      const { session, claim, nth } = grant;
      if (session === undefined || claim.unit.idempotent || !grant.saidStarted) continue;
      exercised();
      const again = grants
        .slice(nth + 1)
        .find((other) => other.session === session && other.claim.unit.id === claim.unit.id);
      if (again !== undefined)
        violated(
          `Unit ${claim.unit.id} is not idempotent and had started when its node was lost; attempt ${again.claim.attempt_index} followed.`,
          `${session.id}/${claim.unit.id}`,
        );
    }
  },
};
