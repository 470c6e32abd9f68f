import type { ModelTier } from "@krako/contracts";
import { MODEL_TIERS } from "@krako/contracts/tables";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import { isFound, loadModels, loadOperations, type ModelModule } from "../agent/plugins.ts";
import type { EndpointOptions } from "./node-options.ts";
import { UsageError } from "./usage-error.ts";

/** The operations that a CPU node has where none are named. */
export const STANDARD_OPERATIONS = "@krako/operations";

/** The operations of the modules that were named, else the standard ones if they are installed. @throws PluginError */
export async function operationsOf(named: readonly string[] | undefined, folder: string): Promise<OperationPlugin[]> {
  const specifiers = named ?? (isFound(STANDARD_OPERATIONS, folder) ? [STANDARD_OPERATIONS] : []);
  const plugins = await Promise.all(specifiers.map((specifier) => loadOperations(specifier, folder)));
  return plugins.filter(({ operations }) => operations.length > 0);
}

/** The model adapters of all modules that were named. @throws PluginError */
export async function modelsOf(modules: readonly ModelModule[], folder: string): Promise<ModelAdapter[]> {
  return (await Promise.all(modules.map((module) => loadModels(module, folder)))).flat();
}

/** The module that speaks to the endpoint that was named, if one was. @throws UsageError */
export function endpointModule(options: EndpointOptions, environment: NodeJS.ProcessEnv): ModelModule[] {
  const { modelUrl, model, modelKeyEnv, modelLocal, contextWindow, modelModule } = options;
  if (modelUrl === undefined) {
    if (model !== undefined || modelKeyEnv !== undefined)
      throw new UsageError("A model needs an endpoint; add --model-url.");
    return [];
  }
  if (model === undefined) throw new UsageError("Say which model the endpoint should use; add --model.");
  const apiKey = modelKeyEnv === undefined ? undefined : environment[modelKeyEnv];
  if (modelKeyEnv !== undefined && !apiKey)
    throw new UsageError(`The environment variable ${modelKeyEnv} (--model-key-env) is not set.`);
  return [
    {
      module: modelModule,
      create: "openAiCompatibleAdapter",
      options: {
        baseUrl: modelUrl,
        models: modelsByTier(model),
        ...(apiKey === undefined ? {} : { apiKey }),
        ...(modelLocal === undefined ? {} : { local: modelLocal }),
        ...(contextWindow === undefined ? {} : { contextWindow }),
      },
    },
  ];
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
