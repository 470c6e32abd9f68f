// What the targets of the reference fabric have in common: the real client against a whole fabric in this process.
import { KrakoBackend } from "@krako/backend-client";
import { type EmbeddedFabricOptions, startEmbeddedFabric, UNGUARDED } from "@krako/fabric-reference";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";

/** The tenant of every case. */
const TENANT = "conformance";

/** Where it stores what it knows, and whether requests go over sockets. */
export type Substance = Pick<EmbeddedFabricOptions, "store" | "schema" | "listens">;

/** A backend over a fabric of its own; `clean` is called once the fabric is closed. */
export async function fabricBackend(
  environment: BackendEnvironment,
  substance: Substance,
  clean: () => void = () => {},
): Promise<BackendUnderTest> {
  const { operations, operationsModule: module, models, priceList } = environment;
  const { url, token, fetch, close } = await startEmbeddedFabric({
    ...substance,
    operations: [{ module, operations }],
    models,
    priceList,
    tenantId: TENANT,
    policies: UNGUARDED,
  });
  const backend = new KrakoBackend({ url, token, fetch: (request) => fetch(request) });
  return {
    executeTaskgraph: (graph, context, options) => backend.executeTaskgraph(graph, context, options),
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
    async close() {
      await close();
      clean();
    },
  };
}
