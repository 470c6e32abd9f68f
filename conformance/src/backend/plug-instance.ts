import type { BackendEnvironment, BackendModule } from "./backend-under-test.ts";
import { PlugError } from "./plug-error.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { Remarks } from "./remarks.ts";
import { thrownText } from "./thrown-text.ts";

/** A backend that is made in this process by a function, not by a module of its own. */
export const plugInstance = async (
  createBackend: BackendModule["createBackend"],
  environment: BackendEnvironment,
): Promise<PluggedBackend> => {
  const remarks = new Remarks();
  let backend: Awaited<ReturnType<typeof createBackend>>;
  try {
    backend = await createBackend(environment);
  } catch (cause) {
    throw new PlugError({
      what: `The function that makes the backend threw ${thrownText(cause)}`,
      where: "backend",
      mend: "Call it by itself and look at its stack.",
      cause,
    });
  }
  return {
    pluggedIn: "module",
    source: "a function",
    inThisProcess: true,
    executeTaskgraph: (graph, context, options) => backend.executeTaskgraph(graph, context, options),
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
    gone: () => null,
    remarks: () => remarks.list(),
    async close() {
      try {
        await backend.close?.();
      } catch (error) {
        remarks.add(`close threw ${thrownText(error)}`);
      }
    },
  };
};
