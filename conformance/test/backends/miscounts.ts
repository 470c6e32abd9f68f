// The local backend with one fault: the total of tokens is one too high (TEL-002).
import type { BackendEnvironment, BackendUnderTest } from "../../src/backend/backend-under-test.ts";
import { createBackend as createLocal } from "./local.ts";

export function createBackend(environment: BackendEnvironment): BackendUnderTest {
  const local = createLocal(environment);
  return {
    async executeTaskgraph(graph, context, options) {
      const result = await local.executeTaskgraph(graph, context, options);
      const { telemetry_bundle: telemetry } = result;
      return { ...result, telemetry_bundle: { ...telemetry, total_tokens: telemetry.total_tokens + 1 } };
    },
    healthCheck: () => local.healthCheck(),
    capabilityDescriptor: () => local.capabilityDescriptor(),
  };
}
