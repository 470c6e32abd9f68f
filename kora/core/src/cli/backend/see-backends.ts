import type { BackendStatus } from "@krako/contracts";
import { type ExecutionBackend, RefusalError } from "@krako/rules";
import type { SeenBackend, SeenBackends } from "../../workbench.ts";
import { type LoadedConfig, readConfig } from "../config/read-config.ts";
import { UsageError } from "../usage-error.ts";
import { BackendLost } from "./backend-lost.ts";
import { type ChoiceOptions, connectionOf } from "./choose-backend.ts";
import { composeBackend, loadEquipment } from "./compose-backend.ts";
import { findKrakoPackage, INSTALL_KRAKO, loadKrakoBackend } from "./load-krako-backend.ts";

/**
 * What backends there are, and where graphs go. No graph is sent; a fabric is asked only where it is configured.
 * @throws UsageError when the configuration or the equipment is not valid.
 */
export async function seeBackends(
  options: ChoiceOptions,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<SeenBackends & { readonly config: string | null }> {
  const config = await readConfig(options.config, folder);
  const chosen = options.backend ?? config.config.execution_backend ?? "local";
  const routing = chosen === "local" ? null : (options.routing ?? config.config.routing ?? "always");
  const local = await composeBackend(await loadEquipment(options), options);
  try {
    const backends = [
      { name: "local" as const, chosen: chosen === "local", url: null, ...(await asked(local)) },
      { name: "krako" as const, chosen: chosen === "krako", ...(await krako(config, environment)) },
    ];
    return { config: config.file, routing, backends };
  } finally {
    await local.close();
  }
}

type Asked = Pick<SeenBackend, "status" | "message" | "capabilities">;

async function asked(backend: ExecutionBackend): Promise<Asked> {
  try {
    const status: BackendStatus = await backend.healthCheck();
    const capabilities = await backend.capabilityDescriptor();
    return { status: status.status, message: status.message ?? null, capabilities };
  } catch (error) {
    const told = toldBy(error);
    if (told === null) throw error;
    return { status: null, message: told, capabilities: null };
  }
}

/** Why a backend does not say how it is; null: a defect. */
function toldBy(error: unknown): string | null {
  if (error instanceof BackendLost) return `It does not answer: ${error.message}`;
  return error instanceof RefusalError ? `It refuses: ${error.problem.title} ${error.problem.detail ?? ""}` : null;
}

async function krako(
  config: LoadedConfig,
  environment: NodeJS.ProcessEnv,
): Promise<Asked & { readonly url: string | null }> {
  const absent = (message: string, url: string | null): Asked & { readonly url: string | null } => ({
    status: null,
    message,
    capabilities: null,
    url,
  });
  if (findKrakoPackage(config.folder) === null)
    return absent(`It is not installed. In ${config.folder} run: ${INSTALL_KRAKO}`, config.config.krako?.url ?? null);
  let url: string | null = null;
  try {
    const connection = connectionOf(config, environment);
    url = connection.url;
    return { url, ...(await asked(await loadKrakoBackend(connection, config.folder, environment))) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return absent(error.message, url);
  }
}
