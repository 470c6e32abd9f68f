import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ModelOperation } from "@krako/models";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";
import { UsageError } from "../usage-error.ts";

/** What a module of the user brings. */
export interface LoadedPlugin {
  readonly operations: readonly OperationPlugin[];
  readonly models: readonly ModelAdapter[];
  /** What it says of the operations that its models answer: for readers, nothing runs by it. */
  readonly modelOperations: readonly DescribedOperation[];
}

/** As a module describes what its models answer. */
export type DescribedOperation = Omit<ModelOperation, "broughtBy" | "library">;

/**
 * Loads a module that exports `plugin` (operations), `models` (adapters) or both: a path, or a package found from here. It may say
 * more of its models by `modelOperations`.
 * @throws UsageError when it cannot be loaded or exports neither.
 */
export async function loadPlugin(specifier: string, folder: string): Promise<LoadedPlugin> {
  const path = resolve(folder, specifier);
  if (/^\.{1,2}[\\/]/.test(specifier) || isAbsolute(specifier))
    if (!existsSync(path))
      throw new UsageError(`Plugin ${specifier} cannot be loaded: there is no such file, ${path}.`);
  let loaded: { readonly plugin?: unknown; readonly models?: unknown; readonly modelOperations?: unknown };
  try {
    loaded = (await import(addressOf(specifier, folder))) as typeof loaded;
  } catch (error) {
    throw new UsageError(
      `Plugin ${specifier} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const operations = isPlugin(loaded.plugin) ? [loaded.plugin] : [];
  const models = Array.isArray(loaded.models) ? (loaded.models as ModelAdapter[]) : [];
  if (operations.length === 0 && models.length === 0)
    throw new UsageError(
      `Plugin ${specifier} exports neither "plugin" ({module, operations}) nor "models" (a list of adapters).`,
    );
  const described = Array.isArray(loaded.modelOperations) ? loaded.modelOperations.filter(isDescribed) : [];
  return { operations, models, modelOperations: described };
}

function addressOf(specifier: string, folder: string): string {
  const path = resolve(folder, specifier);
  if (existsSync(path)) return pathToFileURL(path).href;
  try {
    return pathToFileURL(createRequire(resolve(folder, "package.json")).resolve(specifier)).href;
  } catch {
    return specifier;
  }
}

function isPlugin(value: unknown): value is OperationPlugin {
  const { module, operations } = (value ?? {}) as { module?: unknown; operations?: unknown };
  return typeof module === "string" && Array.isArray(operations);
}

function isDescribed(value: unknown): value is DescribedOperation {
  const { name, type, description } = (value ?? {}) as { name?: unknown; type?: unknown; description?: unknown };
  return typeof name === "string" && typeof type === "string" && typeof description === "string";
}
