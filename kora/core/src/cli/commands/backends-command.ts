import type { BackendCapabilities, BackendMode, BackendRouting, BackendStatus, HealthStatus } from "@krako/contracts";
import { type ExecutionBackend, RefusalError } from "@krako/rules";
import { BackendLost } from "../backend/backend-lost.ts";
import { type ChoiceOptions, connectionOf } from "../backend/choose-backend.ts";
import { composeBackend, loadEquipment } from "../backend/compose-backend.ts";
import { findKrakoPackage, INSTALL_KRAKO, loadKrakoBackend } from "../backend/load-krako-backend.ts";
import { type LoadedConfig, readConfig } from "../config/read-config.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type Terminal, terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** One backend, as far as it can be asked. */
interface SeenBackend {
  readonly name: BackendMode;
  /** Whether graphs go there as things are. */
  readonly chosen: boolean;
  /** Null where it is not installed, not configured, or does not answer; `message` then says which and how to mend it. */
  readonly status: HealthStatus | null;
  readonly url: string | null;
  readonly message: string | null;
  readonly capabilities: BackendCapabilities | null;
}

/** `kora backends`: what is there, whether it is well, what it can do, and where graphs go. */
export async function backendsCommand(options: ChoiceOptions & { readonly json?: boolean }): Promise<ExitCode> {
  const config = await readConfig(options.config, process.cwd());
  const chosen = options.backend ?? config.config.execution_backend ?? "local";
  const routing = chosen === "local" ? null : (options.routing ?? config.config.routing ?? "always");
  const local = await composeBackend(await loadEquipment(options), options);
  try {
    const backends = [
      { name: "local" as const, chosen: chosen === "local", url: null, ...(await asked(local)) },
      { name: "krako" as const, chosen: chosen === "krako", ...(await krako(config)) },
    ];
    const terminal = terminalOf(process.stdout);
    if (options.json) terminal.write(`${JSON.stringify({ config: config.file, routing, backends })}\n`);
    else terminal.write(backends.flatMap((each) => linesOf(each, routing, terminal)).join(""));
    return EXIT.success;
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

async function krako(config: LoadedConfig): Promise<Asked & { readonly url: string | null }> {
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
    const connection = connectionOf(config, process.env);
    url = connection.url;
    return { url, ...(await asked(await loadKrakoBackend(connection, config.folder, process.env))) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return absent(error.message, url);
  }
}

function linesOf(backend: SeenBackend, routing: BackendRouting | null, terminal: Terminal): string[] {
  const { name, chosen, status, url, message, capabilities } = backend;
  const style = status === "healthy" ? "green" : status === null ? "dim" : "yellow";
  const facts = [
    status ?? "not usable",
    ...(url === null ? [] : [url]),
    ...(chosen ? [routing === null ? "graphs go here" : `graphs go here (routing: ${routing})`] : []),
  ];
  return [
    `${terminal.style("bold", name.padEnd(6))} ${terminal.style(style, facts.join(" · "))}\n`,
    ...(message === null ? [] : [`  ${message}\n`]),
    ...(capabilities === null ? [] : [`  ${abilities(capabilities)}\n`]),
  ];
}

function abilities(capabilities: BackendCapabilities): string {
  const { supported_operations, max_concurrency, model_tiers, small_model_tiers, enforces_cost } = capabilities;
  const tiers = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
  return [
    `${capabilities.backend} ${capabilities.backend_version}`,
    `${supported_operations.length} operations`,
    `${max_concurrency} attempts at once`,
    `llm: ${tiers(model_tiers)}`,
    `small models: ${tiers(small_model_tiers)}`,
    enforces_cost ? "knows prices" : "knows no prices",
  ].join(" · ");
}
