import { dirname } from "node:path";
import type { KoraConfig } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isKoraConfig } from "@krako/contracts/validators/kora-config";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import type { ParsedDocument } from "../../document/parsed-document.ts";
import type { Position } from "../../document/position.ts";
import { LOCAL_LIMITS_VERSION } from "../../limits/local-limit-settings.ts";
import { UsageError } from "../usage-error.ts";
import { findConfig } from "./find-config.ts";
import { parseTomlDocument } from "./parse-toml-document.ts";
import { readBounded } from "./read-bounded.ts";

/** The version of the configuration that is read. */
export const CONFIG_VERSION = "1.0";

/** Bytes of a configuration; a longer one is refused. */
export const MAX_CONFIG_BYTES: number = 256 * 1024;

/** A configuration, and the folder that everything in it starts from. */
export interface LoadedConfig {
  readonly config: KoraConfig;
  /** Null when there is no file and every default holds. */
  readonly file: string | null;
  readonly folder: string;
}

/**
 * Reads `kora.config.*` of the folder, or the file that is named.
 * @throws UsageError with every fault of the file: place, what is wrong, how to mend it.
 */
export async function readConfig(named: string | undefined, folder: string): Promise<LoadedConfig> {
  const file = findConfig(named, folder);
  if (file === null) return { config: { version: CONFIG_VERSION }, file: null, folder };
  const text = readBounded(file, MAX_CONFIG_BYTES);
  const parsed = await parse(file, text);
  if (!parsed.ok)
    throw faults(
      file,
      parsed.violations.map(({ line, column, message, mend }) => ({ line, column, text: `${message} ${mend}` })),
    );
  const { value, locate } = parsed;
  const version = (value as { readonly version?: unknown } | null)?.version;
  if (version !== CONFIG_VERSION)
    throw faults(file, [
      {
        ...locate("/version"),
        text: `/version must be "${CONFIG_VERSION}", a text; write version: "${CONFIG_VERSION}".`,
      },
    ]);
  if (!isKoraConfig(value))
    throw faults(
      file,
      explain(isKoraConfig.errors, value).map(({ pointer, message, mend }) => ({
        ...locate(pointer),
        text: `${pointer || "the document"}: ${message}${mend === undefined ? "" : ` ${mend}`}`,
      })),
    );
  if (value.execution_backend === "krako" && value.krako === undefined)
    throw faults(file, [
      {
        ...locate("/execution_backend"),
        text: 'The backend "krako" needs an address. Add krako: { url: "https://…", tenant: "…" }.',
      },
    ]);
  if (value.local_limits !== undefined && value.local_limits.version !== LOCAL_LIMITS_VERSION)
    throw faults(file, [
      { ...locate("/local_limits/version"), text: `/local_limits/version must be "${LOCAL_LIMITS_VERSION}".` },
    ]);
  return { config: value, file, folder: dirname(file) };
}

function parse(file: string, text: string): ParsedDocument | Promise<ParsedDocument> {
  return /\.toml$/i.test(file) ? parseTomlDocument(text) : parseDocument(text, notationOf(file, text));
}

function faults(file: string, found: readonly (Position & { readonly text: string })[]): UsageError {
  const lines = found.map(({ line, column, text }) => `  ${file}:${line}:${column} ${text}`);
  return new UsageError(`The configuration is not valid; nothing was executed.\n${lines.join("\n")}`);
}
