import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ModelAdapter } from "@krako/rules";
import { RUN_FILE } from "../run-files.ts";
import { UsageError } from "../usage-error.ts";

/** The folder of a recording: `run.json`, and a folder of calls for each model adapter, by its number. */
export interface RecordingFolder {
  /** The same adapters, whose calls are kept. */
  models(adapters: readonly ModelAdapter[]): Promise<readonly ModelAdapter[]>;
  /** The end: if neither a call nor a run was kept, everything that was made for them goes again. */
  leave(): void;
}

/** Adapters of one recording. */
export const MOST_ADAPTERS = 100;

/** The folder that an adapter's calls are kept in. */
export function modelFolder(folder: string, index: number): string {
  return join(folder, "models", String(index));
}

/** Makes a new folder for a recording, readable by its owner only. @throws UsageError when it cannot be, or holds something. */
export function makeRecordingFolder(name: string): RecordingFolder {
  const folder = resolve(name);
  let isNew: boolean;
  try {
    isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    if (readdirSync(folder).length > 0)
      throw new UsageError(`--record ${name} holds something already. Name a new folder: two recordings must not mix.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--record ${name} cannot be made: ${error instanceof Error ? error.message : String(error)}.`);
  }
  let adapters = 0;
  return {
    models: async (all) => {
      if (all.length > MOST_ADAPTERS)
        throw new UsageError(
          `--record keeps the calls of ${MOST_ADAPTERS} model adapters at most, and there are ${all.length}.`,
        );
      const { recordingAdapter } = await import("@krako/models");
      adapters = all.length;
      return all.map((adapter, index) => recordingAdapter(adapter, modelFolder(folder, index)));
    },
    leave: () => {
      const hasCalls = Array.from({ length: adapters }).some((_, index) =>
        existsSync(join(modelFolder(folder, index), "calls")),
      );
      if (hasCalls || existsSync(join(folder, RUN_FILE))) return;
      rmSync(join(folder, "models"), { recursive: true, force: true });
      if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
    },
  };
}
