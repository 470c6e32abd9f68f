// A node that is alive keeps what it works on.
import type { HeartbeatReceipt } from "@krako/contracts";
import { hasEnded } from "../fabric/has-ended.ts";
import type { FabricLaw } from "./law.ts";

export const leasesAreRenewed: FabricLaw = {
  on: "fabric",
  id: "leases-are-renewed",
  requirements: ["CLAIM-002"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "A claim that its node renews lives longer than its lease.",
  floor: 8,
  check({ survivals, beats }, { exercised, violated }) {
    for (const { grant, events } of survivals) {
      const { claim, session, node } = grant;
      exercised();
      const lost = events.some(
        (event) =>
          "lost" in event.payload &&
          event.payload.lost &&
          event.work_unit_id === claim.unit.id &&
          event.attempt_index === claim.attempt_index,
      );
      if (lost)
        violated(
          `Node ${node.id} renewed its claim of unit ${claim.unit.id} in time, and the attempt was lost.`,
          `${session?.id}/${claim.unit.id}`,
        );
    }
    for (const { exchange, rightful } of beats) {
      const { renewed = [] } = (exchange.body ?? {}) as Partial<HeartbeatReceipt>;
      for (const { claim, leaseUntil, session } of rightful) {
        if (session?.hasEnded === true) continue;
        exercised();
        if (
          exchange.status !== 200 ||
          (!renewed.some(({ claim_id }) => claim_id === claim.claim_id) && !hasEnded(session, claim))
        )
          violated(
            `A heartbeat named the live claim ${claim.claim_id}, whose lease ends ${new Date(leaseUntil).toISOString()}, and it was not renewed: ${exchange.text.slice(0, 200)}`,
            `${session?.id}/${claim.unit.id}`,
          );
      }
    }
  },
};
