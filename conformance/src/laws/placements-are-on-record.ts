// What can be recomputed must be on record; how it is decided is the fabric's own affair.
import type { FabricLaw } from "./law.ts";

export const placementsAreOnRecord: FabricLaw = {
  on: "fabric",
  id: "placements-are-on-record",
  requirements: ["DET-004"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "Every claim follows a placement on record that names its node and says why.",
  floor: 40,
  check({ grants }, { exercised, violated }) {
    for (const { claim, node, session } of grants) {
      if (session === undefined) continue;
      exercised();
      const own = session.events.filter(
        (event) => event.work_unit_id === claim.unit.id && event.attempt_index === claim.attempt_index,
      );
      const granted = own.findIndex(
        (event) => event.event_type === "workunit.claimed" && event.payload.claim_id === claim.claim_id,
      );
      const placed = own
        .slice(0, granted < 0 ? own.length : granted)
        .findLast(({ event_type }) => event_type === "workunit.scheduled");
      const where = `${session.id}/${claim.unit.id}`;
      const named = own[granted];
      if (named?.event_type !== "workunit.claimed")
        violated(`Claim ${claim.claim_id} of unit ${claim.unit.id} is not on record.`, where);
      else if (named.payload.node_id !== node.id || named.payload.fencing_token !== claim.fencing_token)
        violated(
          `Claim ${claim.claim_id} is node ${node.id}'s with token ${claim.fencing_token}; the record says ${JSON.stringify(named.payload)}.`,
          where,
        );
      else if (placed?.event_type !== "workunit.scheduled")
        violated(`Node ${node.id} got unit ${claim.unit.id}, and no placement is on record before it.`, where);
      else if (placed.payload.node_id !== node.id || placed.payload.reason === "")
        violated(
          `Node ${node.id} got unit ${claim.unit.id}; the placement on record is ${JSON.stringify(placed.payload)}.`,
          where,
        );
    }
  },
};
