import { LocalBackend } from "@krako/backend-local";

/** The kit brings operations, models and prices along; the backend takes them as if they were its own. */
export function createBackend({ operations, operationsModule, models, priceList }) {
  const backend = new LocalBackend({ operations: [{ module: operationsModule, operations }], models, priceList });
  return {
    executeTaskgraph: (graph, context, options) => backend.executeTaskgraph(graph, context, options),
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
  };
}
