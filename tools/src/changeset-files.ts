import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";

export type Bump = "none" | "patch" | "minor" | "major";

const RANK: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Whether `a` is a smaller step than `b`. */
export const isSmaller = (a: Bump, b: Bump): boolean => RANK.indexOf(a) < RANK.indexOf(b);

export interface ChangesetFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  /** What it asks for, by package. An empty one says: nothing here is visible to a user of any package. */
  readonly releases: ReadonlyMap<string, Bump>;
  readonly summary: string;
}

/** The changesets that wait for the next release. */
export function pendingChangesets(base: string): readonly ChangesetFile[] {
  const folder = join(base, ".changeset");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return names.sort().map((name) => {
    const { releases, summary } = parseChangesetFile(readFileSync(join(folder, name), "utf8"));
    return { path: `.changeset/${name}`, releases: new Map(releases.map(({ name, type }) => [name, type])), summary };
  });
}

/** The largest step that the pending changesets ask of a package. */
export function askedBump(changesets: readonly ChangesetFile[], name: string): Bump {
  return changesets
    .map((changeset) => changeset.releases.get(name) ?? "none")
    .reduce<Bump>((largest, bump) => (isSmaller(largest, bump) ? bump : largest), "none");
}
