import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ModelAdapter, Operation, OperationPlugin } from "@krako/rules";

/** A module that makes model adapters, and what it is given. */
export interface ModelModule {
  /** A path, or a package. */
  readonly module: string;
  /** Name of the function the module exports: it takes `options` and gives an adapter or a list of them. Absent: the module exports `models`, a list. */
  readonly create?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A plugin cannot be loaded, or is none. The message says which and how to mend it. */
export class PluginError extends Error {
  override readonly name = "PluginError";
}

/**
 * The operations of a module: it exports `plugin`. Named by a path or a package, found from a folder.
 * @throws PluginError
 */
export async function loadOperations(specifier: string, folder: string): Promise<OperationPlugin> {
  const { plugin } = await load(specifier, folder);
  if (isPlugin(plugin)) return plugin;
  throw new PluginError(
    `${specifier} brings no operations: it does not export "plugin", {module, operations}. Name a module that does.`,
  );
}

/**
 * The model adapters of a module.
 * @throws PluginError, also when the module refuses its options.
 */
export async function loadModels(
  { module, create, options = {} }: ModelModule,
  folder: string,
): Promise<readonly ModelAdapter[]> {
  const exported = await load(module, folder);
  const models = create === undefined ? exported["models"] : await called(exported[create], module, create, options);
  const list: readonly unknown[] = Array.isArray(models) ? models : [models];
  if (list.length > 0 && list.every(isAdapter)) return list;
  throw new PluginError(
    create === undefined
      ? `${module} brings no models: it does not export "models", a list of adapters. Name the function that makes them.`
      : `"${create}" of ${module} gave no model adapter.`,
  );
}

async function called(make: unknown, module: string, name: string, options: unknown): Promise<unknown> {
  if (typeof make !== "function")
    throw new PluginError(`${module} exports no function "${name}". Name one that makes model adapters.`);
  try {
    return await (make as (options: unknown) => unknown)(options);
  } catch (error) {
    throw new PluginError(`${module} made no model: ${messageOf(error)}`);
  }
}

async function load(specifier: string, folder: string): Promise<Record<string, unknown>> {
  const address = addressOf(specifier, folder);
  if (address === null)
    throw new PluginError(
      `${specifier} cannot be found from ${folder}. Install it there, or give the path of its file.`,
    );
  try {
    return (await import(address)) as Record<string, unknown>;
  } catch (error) {
    throw new PluginError(`${specifier} cannot be loaded: ${messageOf(error)}`);
  }
}

/**
 * Where a module is, or null. A path begins with a dot or a root; anything else is a package: one that modules of that folder would find,
 * else one that is installed beside the fabric.
 */
function addressOf(specifier: string, folder: string): string | null {
  if (/^\.{1,2}[\\/]/.test(specifier) || isAbsolute(specifier)) {
    const path = resolve(folder, specifier);
    return existsSync(path) ? pathToFileURL(path).href : null;
  }
  for (const find of [
    () => addressIn(createRequire(resolve(folder, "from-here.js")).resolve(specifier)),
    () => import.meta.resolve(specifier),
  ])
    try {
      return find();
    } catch {
      // Not there; perhaps at the next place.
    }
  return null;
}

/** A module of Node itself is found by its name, any other by its path. */
function addressIn(found: string): string {
  return isAbsolute(found) ? pathToFileURL(found).href : found;
}

/** Whether a module can be found from a folder. */
export function isFound(specifier: string, folder: string): boolean {
  return addressOf(specifier, folder) !== null;
}

function isPlugin(value: unknown): value is OperationPlugin {
  const { module, operations } = (value ?? {}) as { module?: unknown; operations?: unknown };
  return typeof module === "string" && Array.isArray(operations) && operations.every(isOperation);
}

function isOperation(value: unknown): value is Operation {
  const { name, type, run } = (value ?? {}) as { name?: unknown; type?: unknown; run?: unknown };
  return typeof name === "string" && typeof type === "string" && typeof run === "function";
}

function isAdapter(value: unknown): value is ModelAdapter {
  const { operations, tiers, unitType, invoke } = (value ?? {}) as Partial<Record<keyof ModelAdapter, unknown>>;
  const isModel = unitType === "llm" || unitType === "small_model";
  return isModel && Array.isArray(operations) && Array.isArray(tiers) && typeof invoke === "function";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
