// Otherwise refusing everything would be safe.
import type { FabricLaw } from "./law.ts";

export const trueReportsAreTaken: FabricLaw = {
  on: "fabric",
  id: "true-reports-are-taken",
  requirements: ["CLAIM-003"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "A report of the claim's node with its token is taken while the claim lives.",
  floor: 30,
  check({ reports }, { exercised, violated }) {
    for (const { grant, what, exchange, expects, how } of reports) {
      if (expects !== "taken") continue;
      exercised();
      const { claim, session } = grant;
      const accepted =
        what === "start" || (exchange.body as { readonly accepted?: unknown } | undefined)?.accepted === true;
      if (exchange.status !== 200 || !accepted)
        violated(
          `Claim ${claim.claim_id} is live; its ${what} (${how}) must be taken, and was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
          `${session?.id}/${claim.unit.id}`,
        );
    }
  },
};
