import { existsSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { FabricModule, FabricUnderTest } from "../fabric/fabric-under-test.ts";
import type { BackendEnvironment, BackendModule, BackendUnderTest } from "./backend-under-test.ts";
import { withExitTraps } from "./exit-traps.ts";
import { PlugError } from "./plug-error.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { pluggedHere } from "./plugged-here.ts";
import { thrownText } from "./thrown-text.ts";
import { inTime } from "./time-limit.ts";

/** How long loading a module, and then `createBackend`, may take. */
export const PLUG_LIMIT_MS = 30_000;

export interface ModuleLimits {
  /** How long loading the module may take, and again `createBackend`. */
  readonly plugMs?: number;
  readonly closeMs?: number;
}

const METHODS = ["executeTaskgraph", "healthCheck", "capabilityDescriptor"] as const;

/** A backend in this process. */
export async function plugModule(
  path: string,
  environment: BackendEnvironment,
  { plugMs = PLUG_LIMIT_MS, closeMs }: ModuleLimits = {},
): Promise<PluggedBackend> {
  const backend = pluggedHere(await createdBackend(path, environment, plugMs), path, closeMs);
  const fabric = await createdFabric(path, environment, plugMs);
  if (fabric === null) return backend;
  return {
    ...backend,
    fabric,
    async close() {
      await backend.close();
      await fabric.close?.();
    },
  };
}

/** What `createBackend` of a module gives, held to the adapter contract as far as that can be seen without a call. */
export async function createdBackend(
  path: string,
  environment: BackendEnvironment,
  limitMs: number = PLUG_LIMIT_MS,
): Promise<BackendUnderTest> {
  const { createBackend } = await loadedModule(path, limitMs);
  let created: Awaited<ReturnType<typeof inTime<BackendUnderTest>>>;
  try {
    created = await inTime(
      limitMs,
      withExitTraps(() => createBackend(environment)),
    );
  } catch (cause) {
    throw new PlugError({
      what: `createBackend threw ${thrownText(cause)}`,
      where: path,
      mend: "Run createBackend by itself and look at its stack.",
      cause,
    });
  }
  if (!created.inTime)
    throw new PlugError({
      what: `createBackend returned a promise that did not settle within ${limitMs} ms.`,
      where: path,
      mend: "Look for what it waits for; nothing of the kit has to be called before it returns.",
    });
  const missing = missingMethods(created.value);
  if (missing.length > 0)
    throw new PlugError({
      what: `createBackend returned something without ${missing.join(", ")}.`,
      where: path,
      mend: `Return an object with the methods ${METHODS.join(", ")}.`,
    });
  return created.value;
}

/** What `createFabric` of a module gives; null where it exports none. */
async function createdFabric(
  path: string,
  environment: BackendEnvironment,
  limitMs: number,
): Promise<FabricUnderTest | null> {
  const { createFabric } = await loadedModule(path, limitMs);
  if (createFabric === undefined) return null;
  const fault = (what: string, cause?: unknown): PlugError =>
    new PlugError({
      what: `createFabric ${what}`,
      where: path,
      mend: "Return an object with url, tokens and nodes; what else it may have, the documentation of the kit says.",
      cause,
    });
  let created: Awaited<ReturnType<typeof inTime<FabricUnderTest>>>;
  try {
    created = await inTime(
      limitMs,
      withExitTraps(() => createFabric(environment)),
    );
  } catch (cause) {
    throw fault(`threw ${thrownText(cause)}`, cause);
  }
  if (!created.inTime) throw fault(`returned a promise that did not settle within ${limitMs} ms.`);
  const { url, tokens, nodes } = (created.value ?? {}) as Partial<FabricUnderTest>;
  if (typeof url !== "string" || tokens?.tenant === undefined || (nodes !== "kit" && nodes !== "own"))
    throw fault("returned something without a url, tokens of tenants, or who the nodes are.");
  return created.value;
}

async function loadedModule(path: string, limitMs: number): Promise<BackendModule & Partial<FabricModule>> {
  const mend = "Give a file relative to the working directory, or the name of an installed package.";
  let loaded: Awaited<ReturnType<typeof inTime<Record<string, unknown>>>>;
  try {
    loaded = await inTime(
      limitMs,
      withExitTraps(() => importFrom(process.cwd(), path)),
    );
  } catch (cause) {
    if (cause instanceof PlugError) throw cause;
    throw new PlugError({
      what: `The module cannot be loaded: ${thrownText(cause)}`,
      where: path,
      mend: "Import it by itself with node and look at the error.",
      cause,
    });
  }
  if (!loaded.inTime)
    throw new PlugError({
      what: `Loading the module took longer than ${limitMs} ms.`,
      where: path,
      mend: "Look for an await at its top level that never ends.",
    });
  const { createBackend, createFabric } = loaded.value;
  if (typeof createBackend !== "function")
    throw new PlugError({
      what: `The module does not export a function createBackend; it exports ${namesOf(loaded.value)}.`,
      where: path,
      mend: "Export it by name: export function createBackend(environment) { … }",
    });
  return {
    createBackend: (environment) => createBackend(environment),
    ...(typeof createFabric === "function"
      ? { createFabric: (environment: BackendEnvironment): FabricUnderTest => createFabric(environment) }
      : {}),
  };

  async function importFrom(folder: string, specifier: string): Promise<Record<string, unknown>> {
    if (specifier.startsWith("file:")) return await import(specifier);
    const file = resolve(folder, specifier);
    if (existsSync(file)) return await import(pathToFileURL(file).href);
    if (isAbsolute(specifier) || /^\.\.?[/\\]/.test(specifier))
      throw new PlugError({ what: "There is no such file.", where: file, mend });
    return await importPackage(folder, specifier);
  }

  async function importPackage(folder: string, name: string): Promise<Record<string, unknown>> {
    const from = join(folder, "package.json");
    let url: string;
    try {
      url = pathToFileURL(createRequire(from).resolve(name)).href;
    } catch (cause) {
      // A package may be there for `import` only.
      if (codeOf(cause) === "ERR_PACKAGE_PATH_NOT_EXPORTED") return await importAsFrom(pathToFileURL(from).href, name);
      throw new PlugError({ what: `There is no package "${name}".`, where: folder, mend, cause });
    }
    return await import(url);
  }
}

/** Imports a package as a module in another folder would. */
async function importAsFrom(parentURL: string, name: string): Promise<Record<string, unknown>> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(specifier, specifier === name ? { ...context, parentURL } : context),
  });
  try {
    return await import(name);
  } finally {
    hooks.deregister();
  }
}

function missingMethods(backend: unknown): string[] {
  try {
    return METHODS.filter((name) => typeof (backend as Record<string, unknown> | null)?.[name] !== "function");
  } catch {
    return [...METHODS];
  }
}

function namesOf(module: Record<string, unknown>): string {
  const names = Object.keys(module);
  return names.length === 0 ? "nothing" : names.slice(0, 10).join(", ");
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
