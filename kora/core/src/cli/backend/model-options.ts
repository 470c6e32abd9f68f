import type { ModelTier } from "@krako/contracts";
import { MODEL_TIERS } from "@krako/contracts/tables";
import type { ModelAdapter } from "@krako/rules";
import { UsageError } from "../usage-error.ts";

/** What the command line says of a model endpoint. */
export interface ModelOptions {
  readonly modelUrl?: string;
  readonly model?: readonly string[];
  readonly modelKeyEnv?: string;
  readonly modelLocal?: boolean;
}

/** The adapter for the endpoint that was named, if one was. The key comes from the environment only. @throws UsageError */
export async function endpointAdapter(
  options: ModelOptions,
  environment: NodeJS.ProcessEnv,
): Promise<ModelAdapter | null> {
  const { modelUrl, model, modelKeyEnv, modelLocal } = options;
  if (modelUrl === undefined) {
    if (model !== undefined || modelKeyEnv !== undefined)
      throw new UsageError("A model needs an endpoint; add --model-url.");
    return null;
  }
  if (model === undefined) throw new UsageError("Say which model the endpoint should use; add --model.");
  const apiKey = modelKeyEnv === undefined ? undefined : environment[modelKeyEnv];
  if (modelKeyEnv !== undefined && !apiKey)
    throw new UsageError(`The environment variable ${modelKeyEnv} (--model-key-env) is not set.`);
  const { openAiCompatibleAdapter } = await import("@krako/models");
  try {
    return openAiCompatibleAdapter({
      baseUrl: modelUrl,
      models: modelsByTier(model),
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(modelLocal === undefined ? {} : { local: modelLocal }),
    });
  } catch (error) {
    if (error instanceof Error && error.name === "ModelError") throw new UsageError(error.message);
    throw error;
  }
}

/** `name` serves every tier that no `tier=name` serves. */
function modelsByTier(names: readonly string[]): Partial<Record<ModelTier, string>> {
  const models: Partial<Record<ModelTier, string>> = {};
  const plain = names.filter((name) => tierIn(name) === undefined).at(-1);
  if (plain !== undefined) for (const tier of MODEL_TIERS) models[tier] = plain;
  for (const name of names) {
    const tier = tierIn(name);
    if (tier !== undefined) models[tier] = name.slice(tier.length + 1);
  }
  return models;
}

function tierIn(name: string): ModelTier | undefined {
  return MODEL_TIERS.find((tier) => name.startsWith(`${tier}=`));
}
