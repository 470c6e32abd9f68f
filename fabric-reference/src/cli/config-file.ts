import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import type { Command, Option } from "commander";
import type { ModelModule } from "../agent/plugins.ts";
import { UsageError } from "./usage-error.ts";

/** The configuration that is read where none is named, in the working folder. */
export const CONFIG_FILE = "krako-fabric.config.json";

/** Options whose values are paths; in a configuration they start from its folder. */
const PATHS: ReadonlySet<string> = new Set([
  "key",
  "tokenFile",
  "data",
  "database",
  "tlsCert",
  "tlsKey",
  "priceList",
  "out",
]);

/** Options whose values are modules: paths when they begin with a dot. */
const MODULES: ReadonlySet<string> = new Set(["operations", "models", "modelModule"]);

/** What a configuration adds to the options of a command. */
export interface Configured {
  /** Where packages are looked for: the folder of the configuration, else the working folder. */
  readonly folder: string;
  /** Modules that make models, with what they are given; only a configuration can name such. */
  readonly models: readonly ModelModule[];
}

/**
 * Reads the configuration of a command and sets each option that the command line left out. A configuration is a JSON object with one
 * member per command, whose members are the command's options by their long names in camelCase: `{"agent": {"url": "…", "workers": 2}}`.
 * @throws UsageError when it cannot be read, or says something the command does not know.
 */
export function applyConfig(command: Command, cwd: string): Configured {
  const named = command.opts<{ readonly config?: string }>().config;
  const path = resolve(cwd, named ?? CONFIG_FILE);
  if (named === undefined && !existsSync(path)) return { folder: cwd, models: [] };
  const folder = dirname(path);
  const section = sectionOf(read(path), nameOf(command), path);
  const models: ModelModule[] = [];
  for (const [name, value] of Object.entries(section)) {
    const option = command.options.find((each) => each.attributeName() === name && name !== "config");
    if (option === undefined) throw unknownMember(command, name, path);
    const values: unknown[] =
      name === "models" && Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
    if (name === "models" && Array.isArray(value))
      models.push(...value.flatMap((each) => moduleOf(each, path, folder)));
    if (!isUnset(command, name)) continue;
    const setting = name === "models" ? values : value;
    command.setOptionValueWithSource(name, parsed(option, name, setting, folder, path), "config");
  }
  return { folder, models };
}

/** `token create` and its siblings are configured together. */
function nameOf(command: Command): string {
  return command.parent?.name() === "token" ? "token" : command.name();
}

function isUnset(command: Command, name: string): boolean {
  const source = command.getOptionValueSource(name);
  return source === undefined || source === "default";
}

function read(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`The configuration ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`The configuration ${path} is not JSON. Comments and trailing commas are not possible.`);
  }
}

const COMMANDS: ReadonlySet<string> = new Set([
  "agent",
  "pod",
  "serve",
  "dev",
  "migrate",
  "backup",
  "token",
  "audit",
  "export",
  "replay",
  "credit",
]);

function sectionOf(document: unknown, name: string, path: string): Readonly<Record<string, unknown>> {
  if (!isObject(document))
    throw new UsageError(`The configuration ${path} must be an object with a member per command.`);
  for (const member of Object.keys(document))
    if (!COMMANDS.has(member))
      throw new UsageError(`${path} configures "${member}". It may configure: ${[...COMMANDS].join(", ")}.`);
  const section = document[name] ?? {};
  if (!isObject(section)) throw new UsageError(`"${name}" in ${path} must be an object.`);
  return section;
}

function parsed(option: Option, name: string, value: unknown, folder: string, path: string): unknown {
  const one = (each: unknown): string => {
    if (typeof each !== "string" && typeof each !== "number") throw wrongValue(option, name, path);
    return located(name, String(each), folder);
  };
  if (option.isBoolean() || option.negate) {
    if (typeof value !== "boolean") throw wrongValue(option, name, path);
    return value;
  }
  const parse = option.parseArg;
  if (Array.isArray(value)) {
    if (!option.description.includes("repeated")) throw wrongValue(option, name, path);
    return value.map(one);
  }
  const text = one(value);
  if (option.description.includes("repeated")) return [text];
  return parse === undefined ? text : parse(text, undefined);
}

function located(name: string, text: string, folder: string): string {
  const isAddress = /^[a-z]+:\/\//i.test(text);
  if (PATHS.has(name)) return isAddress || isAbsolute(text) ? text : resolve(folder, text);
  return MODULES.has(name) && /^\.{1,2}[\\/]/.test(text) ? resolve(folder, text) : text;
}

function moduleOf(value: unknown, path: string, folder: string): ModelModule[] {
  if (typeof value === "string") return [];
  if (!isObject(value) || typeof value["module"] !== "string")
    throw new UsageError(
      `"models" in ${path} must hold modules: a path or package, or {"module", "create", "options"}.`,
    );
  const { module, create, options } = value;
  if (create !== undefined && typeof create !== "string")
    throw new UsageError(`"create" of ${module} in ${path} must be the name of a function that the module exports.`);
  if (options !== undefined && !isObject(options))
    throw new UsageError(`"options" of ${module} in ${path} must be an object.`);
  return [
    {
      module: located("models", module, folder),
      ...(create === undefined ? {} : { create }),
      ...(options === undefined ? {} : { options }),
    },
  ];
}

function unknownMember(command: Command, name: string, path: string): UsageError {
  const known = command.options.map((each) => each.attributeName()).filter((each) => each !== "config");
  return new UsageError(
    `${path}: ${command.name()} has no option "${name}". It has: ${[...new Set(known)].join(", ")}. Secrets are never in it.`,
  );
}

function wrongValue(option: Option, name: string, path: string): UsageError {
  return new UsageError(`${path}: "${name}" must be what ${option.flags} takes: ${option.description}.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
