import { openAiCompatibleAdapter } from "@krako/models";
import { type ModelAdapter, ModelError } from "@krako/rules";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** The endpoint for the last rung, if one is configured; its key comes from the environment only. @throws UsageError */
export function endpointAdapters(
  { modelUrl, model, modelKeyEnv }: Options,
  environment: NodeJS.ProcessEnv,
): ModelAdapter[] {
  if (modelUrl === undefined || model === undefined) return [];
  const apiKey = modelKeyEnv === undefined ? undefined : environment[modelKeyEnv];
  if (modelKeyEnv !== undefined && !apiKey) throw new UsageError(`The environment variable ${modelKeyEnv} is not set.`);
  try {
    return [
      openAiCompatibleAdapter({
        baseUrl: modelUrl,
        models: { medium: model },
        ...(apiKey === undefined ? {} : { apiKey }),
      }),
    ];
  } catch (error) {
    throw error instanceof ModelError ? new UsageError(error.message) : error;
  }
}
