import type { BackendCapabilities, BackendRouting } from "@krako/contracts";
import type { SeenBackend } from "../../workbench.ts";
import type { ChoiceOptions } from "../backend/choose-backend.ts";
import { seeBackends } from "../backend/see-backends.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type Terminal, terminalOf } from "../terminal.ts";

/** `kora backends`: what is there, whether it is well, what it can do, and where graphs go. */
export async function backendsCommand(options: ChoiceOptions & { readonly json?: boolean }): Promise<ExitCode> {
  const { config, routing, backends } = await seeBackends(options, process.cwd(), process.env);
  const terminal = terminalOf(process.stdout);
  if (options.json) terminal.write(`${JSON.stringify({ config, routing, backends })}\n`);
  else terminal.write(backends.flatMap((each) => linesOf(each, routing, terminal)).join(""));
  return EXIT.success;
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
