// An operator who keeps a node from work means it.
import type { FabricLaw } from "./law.ts";

export const keptFromWorkGetsNone: FabricLaw = {
  on: "fabric",
  id: "kept-from-work-gets-none",
  requirements: ["NODE-002"],
  profile: "fabric-node",
  needs: ["kit nodes", "operator"],
  sentence: "A node that is quarantined or draining is given nothing.",
  floor: 4,
  check({ exchanges, grants }, { exercised, violated }) {
    for (const { claim, node, nodeState, nodeSince, session } of grants) {
      const placed = session?.events.findLast(
        (event) =>
          event.event_type === "workunit.scheduled" &&
          event.work_unit_id === claim.unit.id &&
          event.attempt_index === claim.attempt_index,
      );
      // What a draining node was given before it said so it may still fetch.
      const isNew = placed !== undefined && Date.parse(placed.timestamp) > nodeSince + 1;
      if (nodeState === "quarantined" || (nodeState === "draining" && isNew))
        violated(
          `Node ${node.id} is ${nodeState} and was given unit ${claim.unit.id}.`,
          `${session?.id}/${claim.unit.id}`,
        );
    }
    if (exchanges.some(({ about, status }) => about === "quarantine" && status === 200)) exercised();
  },
};
