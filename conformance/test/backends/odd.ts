// The local backend, odd in the way the environment variable ODD says.
import type { BackendCapabilities } from "@krako/contracts";
import type { BackendEnvironment, BackendUnderTest } from "../../src/backend/backend-under-test.ts";
import { createBackend as createLocal } from "./local.ts";

const ODD = process.env["ODD"];

export function createBackend(environment: BackendEnvironment): BackendUnderTest {
  if (ODD === "throws") throw new Error("no database");
  const models = environment.models.map((model) =>
    ODD === "other models"
      ? { ...model, invoke: () => Promise.reject(Object.assign(new Error("no such host"), { name: "ModelError" })) }
      : model,
  );
  const local = createLocal({ ...environment, models });
  return {
    async executeTaskgraph(graph, context, options) {
      if (ODD === "talks") console.log("hello from the backend");
      if (ODD === "rejects aside") void Promise.reject(new Error("nobody waits for this"));
      const result = await local.executeTaskgraph(graph, context, options);
      return ODD === "no output" && result.final_output !== null ? { ...result, final_output: "nothing" } : result;
    },
    healthCheck: () => local.healthCheck(),
    capabilityDescriptor: async () =>
      ODD === "no descriptor" ? ({} as BackendCapabilities) : await local.capabilityDescriptor(),
    close: () => (ODD === "never closes" ? new Promise(() => {}) : local.close?.()),
  };
}
