import { existsSync } from "node:fs";
import type { ModelAdapter } from "@krako/rules";
import { MOST_ADAPTERS, modelFolder } from "../instruments/recording-folder.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The adapters of a recording, which ask nobody. Every file is looked at first, so that damage does not look like a model that failed.
 * @throws UsageError that names the file.
 */
export async function replayedModels(recording: string): Promise<readonly ModelAdapter[]> {
  const { checkRecording, replayingAdapter } = await import("@krako/models");
  const models: ModelAdapter[] = [];
  try {
    for (let index = 0; index < MOST_ADAPTERS; index += 1) {
      const folder = modelFolder(recording, index);
      if (!existsSync(folder)) break;
      await checkRecording(folder);
      models.push(replayingAdapter(folder));
    }
  } catch (error) {
    if (error instanceof Error && error.name === "ModelError")
      throw new UsageError(`${error.message} Nothing was executed.`);
    throw error;
  }
  return models;
}
