import { CONTRACT_VERSIONS } from "@krako/contracts/tables";
import { INTERFACE_VERSION, SCHEMA_VERSION } from "@krako/rules";
import type { FabricServices } from "../services.ts";
import type { Handlers } from "./call.ts";

/** What this fabric is and how it is. */
export function discoveryHandlers(
  services: FabricServices,
): Handlers<"Discovery_readVersions" | "Discovery_readHealth" | "Discovery_readCapabilities"> {
  return {
    Discovery_readVersions: async () => ({
      status: 200,
      body: {
        contract_versions: [...CONTRACT_VERSIONS],
        schema_versions: [SCHEMA_VERSION],
        interface_versions: [INTERFACE_VERSION],
      },
    }),
    Discovery_readHealth: async () => ({ status: 200, body: await services.health() }),
    Discovery_readCapabilities: async ({ caller }) => ({ status: 200, body: services.capabilities(caller.owner) }),
  };
}
