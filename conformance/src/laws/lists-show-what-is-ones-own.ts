// Every session is in one tenant's list.
import type { FabricLaw } from "./law.ts";

export const listsShowWhatIsOnesOwn: FabricLaw = {
  on: "fabric",
  id: "lists-show-what-is-ones-own",
  requirements: ["TENANT-001"],
  profile: "fabric-http",
  sentence: "Lists of sessions hold every session of the tenant and none of another.",
  floor: 50,
  check({ sessions, listed }, { exercised, violated }) {
    for (const tenant of [0, 1] as const) {
      const ids = listed[tenant];
      if (ids === undefined) continue;
      for (const { graph, tenant: whose, id } of sessions) {
        // Both tenants may have submitted the same graph id.
        if (sessions.some((other) => other.graph.graph_id === graph.graph_id && other.tenant !== whose)) continue;
        exercised();
        if ((whose === tenant) !== ids.has(graph.graph_id))
          violated(
            `Session ${id} of tenant ${whose} is ${whose === tenant ? "missing in" : "part of"} the list of tenant ${tenant}.`,
          );
      }
    }
  },
};
