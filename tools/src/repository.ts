import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root: string = join(import.meta.dirname, "../..");

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly workspaces?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Workspace {
  /** Relative to the root, with forward slashes. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The manifest of a folder of this repository. */
export function manifestOf(folder: string, base: string = root): Manifest {
  return JSON.parse(readFileSync(join(base, folder, "package.json"), "utf8")) as Manifest;
}

export function workspaces(base: string = root): readonly Workspace[] {
  return (manifestOf(".", base).workspaces ?? []).map((folder) => ({ folder, manifest: manifestOf(folder, base) }));
}

export function publicWorkspaces(base: string = root): readonly Workspace[] {
  return workspaces(base).filter((workspace) => workspace.manifest.private !== true);
}

/** Runs git and returns what it prints, without the last line break. Throws when git fails. */
export function git(args: readonly string[], base: string = root): string {
  return execFileSync("git", args, {
    cwd: base,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  }).trimEnd();
}

/** Every file of the repository as it is now: committed or new, and not ignored. */
export function repositoryFiles(...patterns: readonly string[]): readonly string[] {
  const listed = git(["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", ...patterns]);
  return [...new Set(listed.split("\0"))].filter((file) => file !== "" && existsSync(join(root, file))).sort();
}
