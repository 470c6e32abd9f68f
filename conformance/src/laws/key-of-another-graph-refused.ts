// A key stands for one graph.
import type { FabricLaw } from "./law.ts";

export const keyOfAnotherGraphRefused: FabricLaw = {
  on: "fabric",
  id: "key-of-another-graph-refused",
  requirements: ["IDEM-001"],
  profile: "fabric-http",
  sentence: "A key or graph_id that was used for another graph is refused with 422 idempotency_key_reused.",
  floor: 3,
  check({ submissions }, { exercised, violated }) {
    for (const { how, exchange } of submissions) {
      if (how !== "changed" && how !== "graph id") continue;
      exercised();
      const code = (exchange.body as { readonly code?: unknown } | undefined)?.code;
      if (exchange.status !== 422 || code !== "idempotency_key_reused")
        violated(
          `Another graph under the same ${how === "changed" ? "key" : "graph_id"} must be refused with 422 idempotency_key_reused; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
