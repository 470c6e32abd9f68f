import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { root } from "../repository.ts";

const NAME = "package-lock.json";

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

/** Entries of a lock file that say where a package is fetched from, or that do not say what must have been fetched. */
export function lockProblems(lock: { readonly packages: Readonly<Record<string, Entry>> }): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, { resolved, integrity, link, inBundle }]) => {
    if (resolved !== undefined && /^[a-z+]+:/.test(resolved)) {
      return [`${path} names an address. Install with the .npmrc of this repository, which leaves addresses out.`];
    }
    const fetched = path.includes("node_modules/") && link !== true && inBundle !== true;
    return fetched && integrity === undefined ? [`${path} has no integrity.`] : [];
  });
}

/** The lock file must install from whatever registry its reader uses, and nothing but what was locked. */
export async function lockFile(): Promise<Finding> {
  const text = readFileSync(join(root, NAME), "utf8");
  const lock = JSON.parse(text) as { packages: Record<string, Entry> };
  const hosts = [...new Set(text.match(/https?:\/\/[^/"]*(?:registry|npmjs|npm\.)[^/"]*/g) ?? [])];
  const problems = [...lockProblems(lock), ...hosts.map((host) => `${NAME} names the registry ${host}.`)];
  return { looked: Object.keys(lock.packages).length, at: "locked packages", problems };
}
