// What was refused is in no list.
import type { FabricLaw } from "./law.ts";

export const refusedRequestsDoNothing: FabricLaw = {
  on: "fabric",
  id: "refused-requests-do-nothing",
  requirements: ["HTTP-001"],
  profile: "fabric-http",
  sentence: "Of a submission that is refused nothing is there afterwards.",
  floor: 20,
  check({ refusedGraphs, listed }, { exercised, violated }) {
    for (const ids of listed) {
      for (const graph of refusedGraphs) {
        exercised();
        if (ids.has(graph)) violated(`Graph ${graph} was refused, and there is a session of it.`);
      }
    }
  },
};
