import { availableParallelism, totalmem } from "node:os";
import { systemClock } from "@krako/attempts";
import type { ModelTier, NodeOffer, NodeRegistration, Substrate, UnitType } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isNodeRegistration } from "@krako/contracts/validators/node-registration";
import type { Clock, ModelAdapter, Operation, OperationPlugin } from "@krako/rules";
import { faultFacts, type Log } from "../door/log.ts";
import { FABRIC } from "../identity.ts";
import { PluginAttempts, type PluginAttemptsOptions } from "./attempt-runner.ts";
import { FabricWire, type WireFetch } from "./fabric-wire.ts";
import { NodeAgent } from "./node-agent.ts";
import type { NodeKey } from "./node-key.ts";
import { PluginError } from "./plugins.ts";

/** What an operator says of a node. */
export interface NodeSettings {
  readonly nodeId: string;
  readonly kind: Substrate;
  readonly region: string;
  readonly trustZone?: string;
  /** Digest that nodes of one operator share. */
  readonly operatorFingerprint?: string;
  /** Most attempts at once, 1 to 10,000. */
  readonly concurrency: number;
  /** Threads for operations that declare no bound, 1 or more. Absent: the processors of this machine. */
  readonly workers?: number;
}

/** What a node runs attempts with, and how it reaches its fabric. */
export interface NodeParts {
  readonly settings: NodeSettings;
  readonly key: NodeKey;
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  readonly url: string;
  readonly token: string;
  readonly fetch: WireFetch;
  readonly log: Log;
  readonly clock?: Clock;
  /** 0 to 1, for spreading retries. */
  readonly random: () => number;
}

/**
 * A node that is ready to start. A CPU node takes operations and small models, an LLM pod large ones; what the modules bring besides that
 * is left out.
 * @throws PluginError when the modules clash, or the node cannot be described to a fabric.
 */
export function createNode(parts: NodeParts): NodeAgent {
  const { settings, key, fetch, log, clock = systemClock, random } = parts;
  const isPod = settings.kind === "llm_pod";
  const operations = isPod ? [] : parts.operations;
  const models = parts.models.filter(({ unitType }) => (unitType === "llm") === isPod);
  const workers = Math.min(settings.concurrency, settings.workers ?? availableParallelism());
  const attempts = attemptsOf({
    operations,
    models,
    workers,
    clock,
    // What was thrown may hold what a tenant sent.
    onDefect: ({ workUnitId, operation, error }) =>
      log.error("attempt.broken", { work_unit_id: workUnitId, operation, ...faultFacts(error) }),
  });
  const registration = describeNode(settings, operations, models);
  const described = { ...registration, public_key: key.publicKey };
  if (!isNodeRegistration(described)) {
    const wrong = explain(isNodeRegistration.errors, described).map(({ pointer, message }) => `${pointer}: ${message}`);
    throw new PluginError(`The node cannot be described to a fabric. ${wrong.join(" ")}`);
  }
  const wire = new FabricWire({
    url: parts.url,
    token: parts.token,
    fetch,
    clock,
    random,
    onTrouble: (what, reason, delayMs) =>
      log.warn("request.failed", { node_id: settings.nodeId, to: what, reason, retry_ms: delayMs }),
  });
  return new NodeAgent({ registration, key, wire, attempts, clock, random, log });
}

function attemptsOf(options: PluginAttemptsOptions): PluginAttempts {
  try {
    return new PluginAttempts(options);
  } catch (error) {
    throw error instanceof TypeError ? new PluginError(error.message) : error;
  }
}

/** What a node says of itself: what it was given to run, no more and no less. */
function describeNode(
  settings: NodeSettings,
  plugins: readonly OperationPlugin[],
  models: readonly ModelAdapter[],
): Omit<NodeRegistration, "public_key"> {
  const operations = plugins.flatMap((plugin) => plugin.operations);
  const types = [...operations.map(({ type }) => type), ...models.map(({ unitType }) => unitType)];
  const names = [...operations.map(({ name }) => name), ...models.flatMap((model) => model.operations)];
  const windows = models.map(({ contextWindow }) => contextWindow || LARGEST_WINDOW);
  const { trustZone, operatorFingerprint } = settings;
  return {
    node_id: settings.nodeId,
    kind: settings.kind,
    region: settings.region,
    ...(trustZone === undefined ? {} : { trust_zone: trustZone }),
    ...(operatorFingerprint === undefined ? {} : { operator_fingerprint: operatorFingerprint }),
    capabilities: {
      runtime_version: FABRIC.version,
      max_concurrency: settings.concurrency,
      supported_task_types: sorted<UnitType>(types),
      supported_operations: sorted(names),
      model_tiers: sorted<ModelTier>(models.flatMap(({ tiers }) => tiers)),
      supported_context_window: Math.min(LARGEST_WINDOW, Math.max(0, ...windows)),
      offers: offersOf(operations, models),
      memory_mb: Math.floor(totalmem() / 2 ** 20),
    },
  };
}

function offersOf(operations: readonly Operation[], models: readonly ModelAdapter[]): NodeOffer[] {
  return [
    ...operations.map(({ name, type }) => ({ operation: name, type })),
    ...models.flatMap(({ operations: names, unitType, tiers, contextWindow, local }) =>
      names.map((operation) => ({
        operation,
        type: unitType,
        model_tiers: sorted<ModelTier>(tiers),
        context_window: Math.min(LARGEST_WINDOW, contextWindow || LARGEST_WINDOW),
        ...(local ? { local } : {}),
      })),
    ),
  ];
}

/** What a node says where no model of it has a limit of its own: as much as two largest attempt limits. */
const LARGEST_WINDOW = 20_000_000;

function sorted<Name extends string>(names: readonly Name[]): Name[] {
  return [...new Set(names)].sort();
}
