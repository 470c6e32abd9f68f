// What a lost node held must come free.
import type { FabricLaw } from "./law.ts";

export const leasesEnd: FabricLaw = {
  on: "fabric",
  id: "leases-end",
  requirements: ["CLAIM-002"],
  profile: "fabric-node",
  needs: ["kit nodes", "clock"],
  sentence: "The claim of a node that is not heard from any more ends with its lease.",
  floor: 10,
  check({ lapses }, { exercised, violated }) {
    for (const { grant, since } of lapses) {
      const { session, claim } = grant;
      if (session === undefined) continue;
      exercised();
      const ends = session.events
        .slice(since)
        .some(
          (event) => event.work_unit_id === claim.unit.id && /retry\.scheduled|failed|cancelled/.test(event.event_type),
        );
      if (!ends)
        violated(
          `Node ${grant.node.id} was not heard from for longer than its lease, and attempt ${claim.attempt_index} of unit ${claim.unit.id} did not end.`,
          `${session.id}/${claim.unit.id}`,
        );
    }
  },
};
