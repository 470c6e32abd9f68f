import { type ChangesetFile, pendingChangesets } from "../changeset-files.ts";
import type { Finding } from "../finding.ts";
import { assertWholeHistory, branchPoint, lastReleaseCommit } from "../release-history.ts";
import { git, publicWorkspaces, root, type Workspace, workspaces } from "../repository.ts";

/** Files that a user of the installed package never meets. */
const INVISIBLE =
  /\.test(-d)?\.ts$|^((?!\/src\/).)*\/(test|laws|bench)\/|\/(tsconfig\.json|README\.md|LICENSE|CHANGELOG\.md|\.gitignore)$/;

/**
 * The commit up to which the changes of a package are told. On a branch: where it left main, or the work tree if the branch wrote a changeset about the package.
 * On main: the last release, or the last commit that wrote a changeset about it, whichever came later. Undefined: all is told, because such a changeset is not
 * committed yet, or the package itself is not.
 */
function toldUpTo(base: string, { folder, manifest }: Workspace, changesets: readonly ChangesetFile[]) {
  const release = lastReleaseCommit(base, folder);
  if (release === undefined) return undefined;
  const about = changesets.filter(({ releases }) => releases.size === 0 || releases.has(manifest.name));
  const paths = about.map((changeset) => changeset.path);
  const branched = branchPoint(base);
  if (paths.length === 0) return branched ?? release;
  if (git(["status", "--porcelain", "--untracked-files=all", "--", ...paths], base) !== "") return undefined;
  if (branched !== undefined) {
    return git(["diff", "--name-only", branched, "--", ...paths], base) === "" ? branched : undefined;
  }
  const written = git(["log", "-1", "--first-parent", "--format=%H", "--", ...paths], base);
  const since = (commit: string) => Number(git(["rev-list", "--count", `${commit}..HEAD`], base));
  return since(written) < since(release) ? written : release;
}

/** The user-visible files of each public package that changed, in commits or in the work tree, and that no changeset tells of. */
export function untoldChanges(base: string): ReadonlyMap<string, readonly string[]> {
  const changesets = pendingChangesets(base);
  const folders = workspaces(base).map((workspace) => workspace.folder);
  const untold = new Map<string, readonly string[]>();
  for (const workspace of publicWorkspaces(base)) {
    const { folder, manifest } = workspace;
    const from = toldUpTo(base, workspace, changesets);
    if (from === undefined) continue;
    const changed = git(["diff", "--name-only", "--no-renames", from, "--", folder], base);
    const added = git(["ls-files", "--others", "--exclude-standard", "--", folder], base);
    const nested = folders.filter((other) => other.startsWith(`${folder}/`));
    const files = `${changed}\n${added}`
      .split("\n")
      .filter((file) => file !== "" && !INVISIBLE.test(file) && !nested.some((other) => file.startsWith(`${other}/`)));
    if (files.length > 0) untold.set(manifest.name, [...new Set(files)]);
  }
  return untold;
}

/** Changesets that name a package nobody releases, or that tell the reader nothing. */
function changesetProblems(changesets: readonly ChangesetFile[], names: ReadonlySet<string>): readonly string[] {
  return changesets.flatMap(({ path, releases, summary }) => [
    ...[...releases.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${path} names ${name}, which is not a public package.`),
    ...(releases.size > 0 && summary.trim() === "" ? [`${path} does not say what changes for its reader.`] : []),
  ]);
}

/** A change that a user of a package can see comes with a changeset. */
export async function changesets(): Promise<Finding> {
  assertWholeHistory(root);
  const names = publicWorkspaces().map(({ manifest }) => manifest.name);
  const pending = pendingChangesets(root);
  const problems = [...untoldChanges(root)].map(([name, files]) => {
    const shown = files.slice(0, 5).join(", ") + (files.length > 5 ? ` and ${files.length - 5} more` : "");
    return `${name} changed and no changeset says so: ${shown}. Run \`npm run changeset\`, or \`npm run changeset -- --empty\` if no user can see it.`;
  });
  return {
    looked: names.length,
    at: "public packages",
    problems: [...problems, ...changesetProblems(pending, new Set(names))],
    note: `${pending.length} changesets wait for the next release`,
  };
}
