import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";

/** The names that a configuration may have in the working folder. */
export const CONFIG_NAMES: readonly string[] = [
  "kora.config.yaml",
  "kora.config.yml",
  "kora.config.json",
  "kora.config.toml",
];

/**
 * The configuration that is meant: the one that is named, else the one in the folder. Folders above are not looked into, so
 * that nobody's graphs go elsewhere because of a file they do not see.
 * @throws UsageError when there are two, or none where one is named.
 */
export function findConfig(named: string | undefined, folder: string): string | null {
  if (named !== undefined) {
    const file = resolve(folder, named);
    if (existsSync(file)) return file;
    throw new UsageError(`--config ${named} cannot be read: there is no such file.`);
  }
  const found = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1)
    throw new UsageError(
      `There are several configurations here: ${found.join(", ")}. Keep one, or name one by --config.`,
    );
  return found[0] === undefined ? null : join(folder, found[0]);
}
