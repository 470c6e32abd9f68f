// What one tenant does with its keys is nobody else's affair.
import type { FabricLaw } from "./law.ts";

export const keysArePerTenant: FabricLaw = {
  on: "fabric",
  id: "keys-are-per-tenant",
  requirements: ["IDEM-001"],
  profile: "fabric-http",
  sentence: "The same key and graph_id of another tenant give that tenant a session of its own.",
  floor: 3,
  check({ submissions }, { exercised, violated }) {
    for (const { how, exchange, original } of submissions) {
      if (how !== "other tenant" || original === null) continue;
      exercised();
      const id = (exchange.body as { readonly execution_session_id?: unknown } | undefined)?.execution_session_id;
      if (exchange.status !== 202 || id === original.id)
        violated(
          `Another tenant's graph under the same key must get a session of its own; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
