import { KrakoBackend } from "@krako/backend-client";
import { startEmbeddedFabric } from "@krako/fabric-reference";
import { plugin } from "@krako/operations";

const fabric = await startEmbeddedFabric({ operations: [plugin], models: [] });
const backend = new KrakoBackend({ url: fabric.url, token: fabric.token, fetch: fabric.fetch });
const { backend: name, supported_operations } = await backend.capabilityDescriptor();
console.log(name, supported_operations.includes("text.normalize@1"));
await fabric.close();
