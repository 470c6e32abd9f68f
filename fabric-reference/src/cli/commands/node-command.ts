import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Substrate } from "@krako/contracts";
import { isNodeId } from "@krako/contracts/validators/node-id";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import { httpFetch } from "../../agent/http-fetch.ts";
import type { NodeAgent } from "../../agent/node-agent.ts";
import { loadNodeKey } from "../../agent/node-key.ts";
import { createNode } from "../../agent/node-setup.ts";
import type { ModelModule } from "../../agent/plugins.ts";
import { pinoLog } from "../../door/pino-log.ts";
import type { Configured } from "../config-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { interrupted } from "../interrupt.ts";
import { endpointModule, modelsOf, operationsOf, STANDARD_OPERATIONS } from "../load-modules.ts";
import type { AgentOptions, EndpointOptions, NodeOptions } from "../node-options.ts";
import { readToken } from "../read-token.ts";
import { UsageError } from "../usage-error.ts";

/** Runs a CPU node until it is told to stop. */
export async function agentCommand(options: AgentOptions, { folder, models }: Configured): Promise<ExitCode> {
  const [operations, adapters] = await Promise.all([
    operationsOf(options.operations, folder),
    modelsOf([...modulesOf(options), ...models], folder),
  ]);
  if (operations.length === 0 && adapters.length === 0)
    throw new UsageError(
      `A CPU node needs something to run. Install ${STANDARD_OPERATIONS} here, or name modules with --operations or --models.`,
    );
  return await runNode("cpu", options, operations, adapters);
}

/** Runs an LLM pod until it is told to stop. */
export async function podCommand(
  options: NodeOptions & EndpointOptions,
  { folder, models }: Configured,
): Promise<ExitCode> {
  const endpoint = endpointModule(options, process.env);
  const adapters = await modelsOf([...endpoint, ...modulesOf(options), ...models], folder);
  if (!adapters.some(({ unitType }) => unitType === "llm"))
    throw new UsageError(
      "An LLM pod needs a model. Name an endpoint (--model-url, --model), or a module with --models.",
    );
  return await runNode("llm_pod", options, [], adapters);
}

function modulesOf({ models }: NodeOptions): ModelModule[] {
  return (models ?? []).map((module) => ({ module }));
}

async function runNode(
  kind: Substrate,
  options: NodeOptions,
  operations: readonly OperationPlugin[],
  models: readonly ModelAdapter[],
): Promise<ExitCode> {
  const { url, id, workers, trustZone } = options;
  if (url === undefined) throw new UsageError("Say which fabric the node is for; add --url.");
  if (id === undefined) throw new UsageError("Give the node an id; add --id. Its token belongs to that id.");
  if (!isNodeId(id))
    throw new UsageError(
      `"${id}" is no node id: 1 to 128 letters, digits, ".", "_" or "-", starting with a letter or digit.`,
    );
  const token = readToken(options.tokenFile, process.env);
  const keyFile = resolve(options.key ?? `.krako-fabric/${id}.jwk`);
  mkdirSync(dirname(keyFile), { recursive: true });
  const log = pinoLog({ destination: process.stderr });
  const http = httpFetch();
  const agent = createNode({
    settings: {
      nodeId: id,
      kind,
      region: options.region,
      concurrency: options.concurrency,
      ...(workers === undefined ? {} : { workers }),
      ...(trustZone === undefined ? {} : { trustZone }),
    },
    key: await loadNodeKey(keyFile),
    operations,
    models,
    url,
    token,
    fetch: http.fetch,
    log,
    random: Math.random,
  });
  try {
    await runUntilStopped(agent, options.drain * 1_000);
    return EXIT.success;
  } finally {
    http.close();
  }
}

/** Works until a signal, then ends in order. @throws FabricRefusal when the fabric will have nothing of the node. */
async function runUntilStopped(agent: NodeAgent, drainMs: number): Promise<void> {
  let isStopping = false;
  const stopped = interrupted().then(async () => {
    isStopping = true;
    await agent.stop(drainMs);
  });
  try {
    await agent.start();
  } catch (error) {
    // Stopped before it was let in.
    if (!isStopping) throw error;
  }
  await Promise.race([stopped, agent.ended]);
}
