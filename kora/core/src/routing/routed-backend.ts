import type { ExecutionBackend } from "@krako/rules";
import type { Route } from "./route-graph.ts";

/** The same backend, whose results say how it was chosen (`execution_metadata.routing`). */
export function routedBackend(backend: ExecutionBackend, { reason }: Route): ExecutionBackend {
  return {
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
    executeTaskgraph: async (graph, context, options) => {
      const result = await backend.executeTaskgraph(graph, context, options);
      return { ...result, execution_metadata: { ...result.execution_metadata, routing: reason } };
    },
  };
}
