import { join } from "node:path";
import type { Manifest, Workspace } from "./repository.ts";
import { runCommand } from "./run-command.ts";

export interface PackedPackage {
  readonly manifest: Manifest;
  /** Absolute path of the tarball. */
  readonly tarball: string;
  /** What is in it, relative to the package. */
  readonly files: readonly string[];
}

/** Packs a workspace into a folder, as publishing it would. */
export async function pack({ manifest }: Workspace, into: string): Promise<PackedPackage> {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", into, "--workspace", manifest.name];
  const { code, stdout, output } = await runCommand("npm", args);
  if (code !== 0) throw new Error(`npm pack ended with ${code} for ${manifest.name}: ${output}`);
  const [report] = JSON.parse(stdout) as readonly { filename: string; files: readonly { path: string }[] }[];
  if (report === undefined) throw new Error(`npm pack said nothing about ${manifest.name}`);
  return { manifest, tarball: join(into, report.filename), files: report.files.map((file) => file.path) };
}

/** How many matches of a wildcard export stand for all of them. */
const MATCHES_PER_PATTERN = 3;

/** The module specifiers a user of the package can write, a few for each wildcard; data files left out. */
export function specifiers({ manifest, files }: Pick<PackedPackage, "manifest" | "files">): readonly string[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, to]) => {
    const target = typeof to === "string" ? to : (to["default"] ?? "");
    if (!/\.m?js$/.test(target)) return [];
    const base = manifest.name + subpath.slice(1);
    if (!subpath.includes("*")) return [base];
    const [before = "", after = ""] = target.slice(2).split("*");
    const stars = files
      .filter((file) => file.startsWith(before) && file.endsWith(after))
      .map((file) => file.slice(before.length, file.length - after.length));
    return stars.slice(0, MATCHES_PER_PATTERN).map((star) => base.replace("*", star));
  });
}
