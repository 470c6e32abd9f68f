// The reference fabric as a target of the kit: the real client against the real door without sockets, the store in memory.
import { KrakoBackend } from "@krako/backend-client";
import { startEmbeddedFabric, UNGUARDED } from "@krako/fabric-reference";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";

export const createBackend = async (environment: BackendEnvironment): Promise<BackendUnderTest> => {
  const { operations, operationsModule: module, models, priceList } = environment;
  const fabric = await startEmbeddedFabric({
    operations: [{ module, operations }],
    models,
    priceList,
    tenantId: "conformance",
    policies: UNGUARDED,
  });
  const { url, token, fetch, close } = fabric;
  const backend = new KrakoBackend({ url, token, fetch });
  return {
    executeTaskgraph: (graph, context, options) => backend.executeTaskgraph(graph, context, options),
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
    close,
  };
};
