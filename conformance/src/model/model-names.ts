// The kit's models by name: over HTTP the name is all that tells the tier and the kind of unit a call is for.
import type { ModelTier } from "@krako/contracts";

export const LLM_OPERATION = "llm.generate@1";
export const SMALL_MODEL_OPERATION = "conformance.classify@1";
export const MODEL_TIERS: readonly ModelTier[] = ["small", "medium", "large"];

export type ModelUnitType = "small_model" | "llm";

/** By unit type and tier. */
export const MODEL_NAMES: Readonly<Record<ModelUnitType, Readonly<Record<ModelTier, string>>>> = {
  llm: { small: "conformance-llm-small", medium: "conformance-llm-medium", large: "conformance-llm-large" },
  small_model: {
    small: "conformance-classifier-small",
    medium: "conformance-classifier-medium",
    large: "conformance-classifier-large",
  },
};

export interface NamedModel {
  readonly unitType: ModelUnitType;
  readonly tier: ModelTier;
  readonly name: string;
}

export const NAMED_MODELS: readonly NamedModel[] = (["llm", "small_model"] as const).flatMap((unitType) =>
  MODEL_TIERS.map((tier) => ({ unitType, tier, name: MODEL_NAMES[unitType][tier] })),
);
