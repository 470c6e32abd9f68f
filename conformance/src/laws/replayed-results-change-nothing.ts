// A node that got no answer asks again.
import type { FabricLaw } from "./law.ts";

export const replayedResultsChangeNothing: FabricLaw = {
  on: "fabric",
  id: "replayed-results-change-nothing",
  requirements: ["CLAIM-004"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "The same result again is answered with accepted false, and nothing comes of it.",
  floor: 5,
  check({ reports }, { exercised, violated }) {
    for (const { grant, what, exchange, consequences } of reports) {
      if (what !== "replay") continue;
      exercised();
      const { claim, session } = grant;
      const where = `${session?.id}/${claim.unit.id}`;
      const { accepted } = (exchange.body ?? {}) as { readonly accepted?: unknown };
      if (exchange.status !== 200 || accepted !== false)
        violated(
          `The result of claim ${claim.claim_id} again must be answered with accepted false; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
          where,
        );
      else if (consequences.length > 0)
        violated(
          `The result of claim ${claim.claim_id} came twice, and ${consequences[0]?.event_type} came of the second.`,
          where,
        );
    }
  },
};
