// Only the node of a claim can say how it ended.
import type { FabricLaw } from "./law.ts";

export const forgeriesAreRefused: FabricLaw = {
  on: "fabric",
  id: "forgeries-are-refused",
  requirements: ["CLAIM-003"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence:
    "A result with another token, attempt, unit or session, or without the signature of its node, is refused and changes nothing.",
  floor: 10,
  check({ reports }, { exercised, violated }) {
    for (const { grant, what, exchange, consequences, how } of reports) {
      if (what !== "forgery") continue;
      exercised();
      const { claim, session } = grant;
      const where = `${session?.id}/${claim.unit.id}`;
      if (exchange.status < 400)
        violated(
          `A forged result of claim ${claim.claim_id} (${how}) must be refused; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
          where,
        );
      else if (consequences.length > 0)
        violated(
          `A forged result of claim ${claim.claim_id} (${how}) was refused, and ${consequences[0]?.event_type} came of it.`,
          where,
        );
    }
  },
};
