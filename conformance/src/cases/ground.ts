// What a backend can be asked, as its descriptor says: cases are drawn for it and no others.
import type { BackendCapabilities, ModelTier, PriceList, UnitType, VerificationMode } from "@krako/contracts";

export const OPERATION_OF: Readonly<Record<UnitType, string>> = {
  deterministic: "conformance.echo@1",
  aggregation: "conformance.gather@1",
  retrieval: "conformance.lookup@1",
  small_model: "conformance.classify@1",
  llm: "llm.generate@1",
};

export const PROBE = "conformance.probe@1";

export interface Ground {
  /** Unit types whose kit operation is served, in the order of the contract. */
  readonly types: readonly UnitType[];
  readonly tiers: Readonly<Record<"small_model" | "llm", readonly ModelTier[]>>;
  readonly modes: readonly VerificationMode[];
  /** Whether it serves the operation that tells what it was called with. */
  readonly probes: boolean;
  /** The prices it enforces; null: it enforces no cost. */
  readonly prices: PriceList | null;
}

const TYPES = ["deterministic", "aggregation", "retrieval", "small_model", "llm"] as const;

export const groundOf = (capabilities: BackendCapabilities): Ground => {
  const tiers = { small_model: capabilities.small_model_tiers, llm: capabilities.model_tiers };
  return {
    types: TYPES.filter(
      (type) =>
        capabilities.supported_task_types.includes(type) &&
        capabilities.supported_operations.includes(OPERATION_OF[type]) &&
        (type === "small_model" || type === "llm" ? tiers[type].length > 0 : true),
    ),
    tiers,
    modes: (["none", "schema"] as const).filter((mode) => capabilities.verification_modes.includes(mode)),
    probes: capabilities.supported_operations.includes(PROBE),
    prices: capabilities.enforces_cost ? (capabilities.price_list ?? null) : null,
  };
};
