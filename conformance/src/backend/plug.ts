import type { BackendEnvironment } from "./backend-under-test.ts";
import { plugCommand } from "./command-backend.ts";
import { plugIsolated } from "./isolate.ts";
import { plugModule } from "./module-backend.ts";
import type { BackendSource, PluggedBackend } from "./plugged-backend.ts";
import { splitCommand } from "./split-command.ts";
import { plugUrl } from "./url-backend.ts";

/** A backend at an address with the fabric there. */
function withFabric(
  backend: PluggedBackend,
  { url, fabric }: Extract<BackendSource, { readonly kind: "url" }>,
): PluggedBackend {
  return fabric === undefined ? backend : Object.assign(backend, { fabric: { url, ...fabric } });
}

/**
 * Makes a backend of a module, a command or a URL.
 * @throws PlugError if there is none to be had: what, where, how to mend it.
 */
export async function plugIn(source: BackendSource, environment: BackendEnvironment): Promise<PluggedBackend> {
  switch (source.kind) {
    case "module":
      return source.isolate === true
        ? await plugIsolated(source.path, environment)
        : await plugModule(source.path, environment);
    case "command":
      return await plugCommand(
        source.args === undefined ? splitCommand(source.command) : [source.command, ...source.args],
        environment,
      );
    case "url":
      return withFabric(await plugUrl(source.url, source.token, environment), source);
    default: {
      const unknown: never = source;
      throw new TypeError(`A backend is a module, a command or a URL, not ${JSON.stringify(unknown)}.`);
    }
  }
}
