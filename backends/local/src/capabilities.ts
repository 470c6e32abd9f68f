import type { Registry } from "@krako/attempts";
import type { BackendCapabilities, ModelTier, PriceList, UnitType } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { isBackendCapabilities } from "@krako/contracts/validators";
import { CONTRACT_VERSION, freezeDocument, INTERFACE_VERSION, type ModelAdapter, SCHEMA_VERSION } from "@krako/rules";

/** The name and version under which this backend signs its results. */
export const BACKEND = { name: "local", version: "0.1.0" } as const;

/**
 * Describes what a backend with these plugins can do, no more and no less (CAP-001); the same object for as long as it lives.
 * Throws a TypeError where a name or a price is not one: such a backend could only be misunderstood.
 */
export function describeCapabilities(
  registry: Registry,
  concurrency: number,
  priceList: PriceList | undefined,
  supportedExtensions: readonly string[],
): BackendCapabilities {
  const operations = [...registry.operations.values()].map(({ operation }) => operation);
  const adapters = (unitType: ModelAdapter["unitType"]): ModelAdapter[] =>
    registry.adapters.filter((adapter) => adapter.unitType === unitType);
  const types = new Set<UnitType>([
    ...operations.map(({ type }) => type),
    ...registry.adapters.map(({ unitType }) => unitType),
  ]);
  const windows = registry.adapters.map(({ contextWindow }) => contextWindow || Number.MAX_SAFE_INTEGER);
  const descriptor: BackendCapabilities = {
    backend: BACKEND.name,
    backend_version: BACKEND.version,
    interface_version: INTERFACE_VERSION,
    contract_versions: [CONTRACT_VERSION],
    schema_versions: [SCHEMA_VERSION],
    max_model_size: null,
    max_concurrency: concurrency,
    supported_task_types: [...types].sort(),
    supported_context_window: Math.min(LARGEST_WINDOW, Math.max(0, ...windows)),
    distributed: false,
    supported_operations: [
      ...new Set([...registry.operations.keys(), ...registry.adapters.flatMap((adapter) => adapter.operations)]),
    ].sort(),
    model_tiers: tiersOf(adapters("llm")),
    small_model_tiers: tiersOf(adapters("small_model")),
    local_model_tiers: tiersOf(adapters("llm").filter((adapter) => adapter.local)),
    verification_modes: ["none", "schema"],
    supported_extensions: [...supportedExtensions],
    limits: DEFAULT_LIMITS,
    enforces_cost: priceList !== undefined,
    ...(priceList === undefined ? {} : { price_list: structuredClone(priceList) }),
  };
  if (!isBackendCapabilities(descriptor)) {
    const wrong = explain(isBackendCapabilities.errors, descriptor).map(
      ({ pointer, message }) => `${pointer}: ${message}`,
    );
    throw new TypeError(`The backend cannot be described. ${wrong.join(" ")}`);
  }
  return freezeDocument(descriptor);
}

/** What a descriptor says where no adapter has a limit of its own: as much as two largest attempt limits. */
const LARGEST_WINDOW = 20_000_000;

function tiersOf(adapters: readonly ModelAdapter[]): ModelTier[] {
  return [...new Set(adapters.flatMap((adapter) => adapter.tiers))].sort();
}
