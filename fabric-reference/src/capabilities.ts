import type {
  BackendCapabilities,
  ModelTier,
  NodeRegistration,
  PriceList,
  UnitType,
  VerificationMode,
} from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { CONTRACT_VERSION, freezeDocument, INTERFACE_VERSION, SCHEMA_VERSION } from "@krako/rules";
import { FABRIC } from "./identity.ts";

/** What a fabric can do besides what its nodes can. */
export interface FabricAbilities {
  readonly priceList: PriceList | undefined;
  readonly supportedExtensions: readonly string[];
}

/** Nodes that a quorum asks. */
export const QUORUM_NODES = 3;

/** Nodes that a recomputation asks. */
export const RECOMPUTE_NODES = 2;

/**
 * What a fabric with these nodes can do, no more and no less (CAP-001). It follows from what the nodes registered, not from how they are:
 * a node that is down for a while does not change it.
 */
export function describeFabric(nodes: readonly NodeRegistration[], abilities: FabricAbilities): BackendCapabilities {
  const cpu = nodes.filter(({ kind }) => kind === "cpu");
  const pods = nodes.filter(({ kind }) => kind === "llm_pod");
  const windows = nodes.map(({ capabilities }) => capabilities.supported_context_window);
  return freezeDocument({
    backend: FABRIC.name,
    backend_version: FABRIC.version,
    interface_version: INTERFACE_VERSION,
    contract_versions: [CONTRACT_VERSION],
    schema_versions: [SCHEMA_VERSION],
    max_model_size: null,
    max_concurrency: Math.max(1, sum(nodes.map(({ capabilities }) => capabilities.max_concurrency))),
    supported_task_types: distinct<UnitType>(nodes.flatMap(typesOf)),
    supported_context_window: Math.max(0, ...windows),
    distributed: true,
    supported_operations: distinct(nodes.flatMap(({ capabilities }) => capabilities.supported_operations)),
    model_tiers: distinct<ModelTier>(pods.flatMap(({ capabilities }) => capabilities.model_tiers)),
    small_model_tiers: distinct<ModelTier>(cpu.flatMap(({ capabilities }) => capabilities.model_tiers)),
    // A pod never gets what must stay local (PRIV-001), whatever its adapters say.
    local_model_tiers: [],
    verification_modes: verificationModes(cpu.length),
    supported_extensions: [...abilities.supportedExtensions],
    limits: DEFAULT_LIMITS,
    enforces_cost: abilities.priceList !== undefined,
    ...(abilities.priceList === undefined ? {} : { price_list: abilities.priceList }),
  });
}

function verificationModes(nodes: number): VerificationMode[] {
  return [
    "none",
    "schema",
    ...(nodes >= QUORUM_NODES ? (["quorum"] as const) : []),
    ...(nodes >= RECOMPUTE_NODES ? (["recompute"] as const) : []),
  ];
}

/** An `llm` unit goes to a pod only, everything else to a CPU node only. */
function typesOf({ kind, capabilities }: NodeRegistration): UnitType[] {
  return capabilities.supported_task_types.filter((type) => (type === "llm") === (kind === "llm_pod"));
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
