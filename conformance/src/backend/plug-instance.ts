import type { BackendEnvironment, BackendModule } from "./backend-under-test.ts";
import { PlugError } from "./plug-error.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { pluggedHere } from "./plugged-here.ts";
import { thrownText } from "./thrown-text.ts";

/** A backend that is made in this process by a function, not by a module of its own. */
export const plugInstance = async (
  createBackend: BackendModule["createBackend"],
  environment: BackendEnvironment,
): Promise<PluggedBackend> => {
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
  return pluggedHere(backend, "a function");
};
