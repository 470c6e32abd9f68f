// The descriptor: what this backend can do, from the operations and models it was given.
import { DEFAULT_LIMITS, MODEL_TIERS, UNIT_TYPES } from "@krako/contracts/tables";
import { ABOUT } from "./about.mjs";

/** @typedef {import("@krako/contracts").BackendCapabilities} BackendCapabilities */
/** @typedef {import("./executor.mjs").Operation} Operation */
/** @typedef {import("./executor.mjs").ModelAdapter} ModelAdapter */

/**
 * @param {{ operations: readonly Operation[], models: readonly ModelAdapter[], priceList: import("@krako/contracts").PriceList | undefined, concurrency: number }} parts
 * @returns {BackendCapabilities}
 */
export function describe({ operations, models, priceList, concurrency }) {
  const types = new Set([...operations.map(({ type }) => type), ...models.map(({ unitType }) => unitType)]);
  const names = new Set([...operations.map(({ name }) => name), ...models.flatMap((model) => model.operations)]);
  /** @param {(model: ModelAdapter) => boolean} belongs */
  const tiersOf = (belongs) => {
    const found = new Set(models.filter(belongs).flatMap(({ tiers }) => tiers));
    return MODEL_TIERS.filter((tier) => found.has(tier));
  };
  return {
    backend: ABOUT.backend,
    backend_version: ABOUT.backend_version,
    interface_version: ABOUT.interface_version,
    contract_versions: [ABOUT.contract_version],
    schema_versions: [ABOUT.contract_version],
    max_model_size: null,
    max_concurrency: concurrency,
    supported_task_types: UNIT_TYPES.filter((type) => types.has(type)),
    // The least of all: whatever the model, this much fits.
    supported_context_window: models.length === 0 ? 0 : Math.min(...models.map(({ contextWindow }) => contextWindow)),
    distributed: false,
    supported_operations: [...names].sort(),
    model_tiers: tiersOf(({ unitType }) => unitType === "llm"),
    small_model_tiers: tiersOf(({ unitType }) => unitType === "small_model"),
    local_model_tiers: tiersOf(({ unitType, local }) => unitType === "llm" && local),
    verification_modes: ["none", "schema"],
    supported_extensions: [],
    limits: { ...DEFAULT_LIMITS },
    enforces_cost: priceList !== undefined,
    ...(priceList === undefined ? {} : { price_list: priceList }),
  };
}
