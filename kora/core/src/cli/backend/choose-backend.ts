import type { BackendMode, BackendRouting, KrakoConnection } from "@krako/contracts";
import { type ExecutionBackend, RefusalError } from "@krako/rules";
import { type BackendFacts, type Route, routeGraph } from "../../routing/route-graph.ts";
import { routedBackend } from "../../routing/routed-backend.ts";
import { type LoadedConfig, readConfig } from "../config/read-config.ts";
import type { Prepared } from "../source/prepare-graph.ts";
import { UsageError } from "../usage-error.ts";
import { BackendLost } from "./backend-lost.ts";
import type { BackendOptions, Equipment } from "./compose-backend.ts";
import { loadKrakoBackend } from "./load-krako-backend.ts";
import { type OpenLocal, openOwn } from "./open-local.ts";

/** What the command line says of where graphs run; it stands above the configuration. */
export interface ChoiceOptions extends BackendOptions {
  readonly backend?: BackendMode;
  readonly routing?: BackendRouting;
  readonly config?: string;
}

/** The backend that a graph will be given to. */
export interface ChosenBackend {
  readonly backend: ExecutionBackend;
  readonly mode: BackendMode;
  /** How it was chosen; null where there was no choice. */
  readonly route: Route | null;
  /** How it is reached; null for this process. */
  readonly connection: KrakoConnection | null;
  readonly config: LoadedConfig;
  close(): Promise<void>;
}

/** What a choice is made from. */
export interface Choice {
  readonly equipment: Equipment;
  readonly options: ChoiceOptions;
  /** The graph as it is meant, with nothing left out for any backend; asked for only where there is a choice. */
  readonly meant: () => Prepared;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Absent: one of its own. */
  readonly openLocal?: OpenLocal;
}

/**
 * The backend for one graph: `local`, unless the command line or the configuration names another one. Nothing is sent to another
 * machine otherwise, and never a graph with `local_only` units.
 * @throws UsageError when the configuration is not valid, or the backend that it names is not there.
 */
export async function chooseBackend({
  equipment,
  options,
  meant,
  folder,
  environment,
  openLocal = openOwn,
}: Choice): Promise<ChosenBackend> {
  const config = await readConfig(options.config, folder);
  const name = options.backend ?? config.config.execution_backend ?? "local";
  const { backend: local, close } = await openLocal(equipment, options);
  const here = { backend: local, mode: "local", connection: null, config, close } as const;
  if (name === "local") return { ...here, route: null };
  try {
    const connection = connectionOf(config, environment);
    const krako = await loadKrakoBackend(connection, config.folder, environment);
    const graph = meant();
    if (!graph.ok) return { ...here, route: null };
    const routing = options.routing ?? config.config.routing ?? "always";
    const route = await routeGraph(graph.graph, routing, await factsOf(local), () => factsOf(krako));
    if (route.backend === "krako") await krako.healthCheck();
    if (route.backend === "local") return { ...here, backend: routedBackend(local, route), route };
    await close();
    const backend = routedBackend(krako, route);
    return { backend, mode: "krako", route, connection, config, close: async () => {} };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the fabric is: what the configuration says, else the environment, which alone sends nothing anywhere. */
export function connectionOf({ config, file }: LoadedConfig, environment: NodeJS.ProcessEnv): KrakoConnection {
  if (config.krako !== undefined) return config.krako;
  const { KRAKO_URL: url, KRAKO_TENANT: tenant } = environment;
  if (url && tenant) return { url, tenant };
  throw new UsageError(
    `The backend "krako" needs an address and a tenant. Write krako: { url: "https://…", tenant: "…" } into ${file ?? "kora.config.yaml"}, or set KRAKO_URL and KRAKO_TENANT.`,
  );
}

/** Where a graph goes and why, before anything of it is sent; nothing where there was no choice. */
export function routeLine({ route, connection }: ChosenBackend): string {
  if (route === null) return "";
  return `This graph ${connection === null ? "stays on this machine" : `goes to ${connection.url}`} (${route.reason}).\n`;
}

/** What a backend says of itself; one that does not answer the first question is not asked the second. */
export async function factsOf(backend: ExecutionBackend): Promise<BackendFacts> {
  try {
    const status = await backend.healthCheck();
    return { status, capabilities: await backend.capabilityDescriptor() };
  } catch (error) {
    if (error instanceof BackendLost || error instanceof RefusalError) return { capabilities: null, status: null };
    throw error;
  }
}
