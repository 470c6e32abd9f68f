import { chmodSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import type { NodeAgent } from "../../agent/node-agent.ts";
import { loadNodeKey } from "../../agent/node-key.ts";
import { createNode } from "../../agent/node-setup.ts";
import { inMemoryFetch } from "../../door/in-memory-fetch.ts";
import { pinoLog } from "../../door/pino-log.ts";
import type { Fabric } from "../../fabric.ts";
import { FABRIC } from "../../identity.ts";
import { openSqlite } from "../../store/sqlite.ts";
import type { Configured } from "../config-file.ts";
import { type DevTokens, readDevTokens, storeDevTokens } from "../dev-tokens.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type ServingOptions, startFabric } from "../fabric-process.ts";
import { interrupted } from "../interrupt.ts";
import { endpointModule, modelsOf, operationsOf, STANDARD_OPERATIONS } from "../load-modules.ts";
import type { EndpointOptions } from "../node-options.ts";
import { type ScaleOptions, scaledAgents } from "../scale-agents.ts";

/** What the command line says of a fabric for development. */
export interface DevOptions extends ServingOptions, ScaleOptions, EndpointOptions {
  readonly data: string;
  readonly operations?: readonly string[];
  readonly models?: readonly string[];
  readonly concurrency: number;
  readonly workers?: number;
  readonly json?: boolean;
}

/** Runs a whole fabric in this process until it is told to stop: API, sessions, a CPU node, and a pod where there is a model. */
export async function devCommand(options: DevOptions, { folder, models: configured }: Configured): Promise<ExitCode> {
  const stopped = interrupted();
  const data = resolve(options.data);
  mkdirSync(data, { recursive: true });
  // Tokens and what tenants sent are in it.
  if (process.platform !== "win32") chmodSync(data, 0o700);
  const named = (options.models ?? []).map((module) => ({ module }));
  const log = pinoLog({ level: "warn", destination: process.stderr });
  const tokens = readDevTokens(join(data, "tokens.json"));
  const [operations, models] = await Promise.all([
    operationsOf(options.operations, folder),
    modelsOf([...endpointModule(options, process.env), ...named, ...configured], folder),
  ]);
  const database = openSqlite({ file: join(data, "fabric.db") });
  // One CPU node is in this process already.
  const agents = scaledAgents(options, { database, log, min: 0, keyFolder: data, more: agentArguments(options) });
  const prepare = (): Promise<void> => storeDevTokens(database, tokens);
  const served = await startFabric(database, options, {}, log, { agents, prepare });
  const nodes = await startNodes(served.fabric, options, data, { operations, models, token: tokens.node, log });
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ url: served.url, tokens, nodes: nodes.length })}\n`
      : welcome(served.url, options.data, tokens, operations, models),
  );
  await stopped;
  await Promise.all(nodes.map((node) => node.stop(options.drain * 1_000)));
  await served.stop(options.drain * 1_000);
  return EXIT.success;
}

/** Agents that are started besides have what the node of this process has. */
function agentArguments({ operations = [], models = [], concurrency, workers }: DevOptions): string[] {
  return [
    ...operations.flatMap((module) => ["--operations", module]),
    ...models.flatMap((module) => ["--models", module]),
    ...(workers === undefined ? [] : ["--workers", String(workers)]),
    ...["--trust-zone", "own", "--concurrency", String(concurrency)],
  ];
}

interface Equipment {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  readonly token: string;
  readonly log: ReturnType<typeof pinoLog>;
}

/** Nodes of this process reach the fabric without a socket; whatever else is the same as elsewhere. */
async function startNodes(
  { door }: Fabric,
  { region, concurrency, workers }: DevOptions,
  data: string,
  equipment: Equipment,
): Promise<NodeAgent[]> {
  const start = async (nodeId: string, kind: "cpu" | "llm_pod"): Promise<NodeAgent> => {
    const node = createNode({
      settings: { nodeId, kind, region, concurrency, trustZone: "own", ...(workers === undefined ? {} : { workers }) },
      key: await loadNodeKey(join(data, `${nodeId}.jwk`)),
      url: "http://127.0.0.1",
      fetch: inMemoryFetch(door),
      random: Math.random,
      ...equipment,
    });
    await node.start();
    return node;
  };
  const isLlm = (model: ModelAdapter): boolean => model.unitType === "llm";
  const starting: Promise<NodeAgent>[] = [];
  if (equipment.operations.length > 0 || !equipment.models.every(isLlm)) starting.push(start("dev-cpu", "cpu"));
  if (equipment.models.some(isLlm)) starting.push(start("dev-pod", "llm_pod"));
  return await Promise.all(starting);
}

function welcome(
  url: string,
  data: string,
  tokens: DevTokens,
  plugins: readonly OperationPlugin[],
  models: readonly ModelAdapter[],
): string {
  const operations = plugins.reduce((sum, plugin) => sum + plugin.operations.length, 0);
  const llms = models.filter(({ unitType }) => unitType === "llm").length;
  return `Krako fabric ${FABRIC.version} at ${url}, data in ${data}

  tenant dev    ${tokens.tenant}
  operator dev  ${tokens.operator}
  any node      ${tokens.node}

  CPU node      ${operations > 0 ? `${operations} operations` : `none; install ${STANDARD_OPERATIONS} or add --operations`}
  LLM pod       ${llms > 0 ? models.map(({ name }) => name).join(", ") : "none; add --model-url and --model"}

Ctrl-C stops it; what runs is finished first.
`;
}
