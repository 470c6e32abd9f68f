// What is over cannot be changed by who comes late.
import type { FabricLaw } from "./law.ts";

export const lateReportsAreRefused: FabricLaw = {
  on: "fabric",
  id: "late-reports-are-refused",
  requirements: ["CLAIM-003"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "A report on a claim that is over, or with an older token, is refused and changes nothing.",
  floor: 10,
  check({ reports }, { exercised, violated }) {
    for (const { grant, what, exchange, expects, consequences, how } of reports) {
      if (expects !== "refused" || what === "forgery") continue;
      exercised();
      const { claim, session } = grant;
      const where = `${session?.id}/${claim.unit.id}`;
      const isTaken =
        exchange.status < 400 && (exchange.body as { readonly accepted?: unknown } | undefined)?.accepted !== false;
      if (isTaken || exchange.status === 0)
        violated(
          `Claim ${claim.claim_id} is over, or the token is older; its ${what} (${how}) must be refused, and was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
          where,
        );
      else if (exchange.status !== 409 && exchange.status !== 404 && exchange.status >= 400)
        violated(
          `The late ${what} (${how}) of claim ${claim.claim_id} must be refused with 409, not ${exchange.status}.`,
          where,
        );
      else if (consequences.length > 0)
        violated(
          `The late ${what} (${how}) of claim ${claim.claim_id} was refused, and ${consequences[0]?.event_type} came of it.`,
          where,
        );
    }
  },
};
