import { git } from "./repository.ts";

/** The commit that last set the version of a package: its last release, or the commit that brought the package in. Undefined before that. */
export function lastReleaseCommit(base: string, folder: string): string | undefined {
  const commit = git(["log", "-1", "--format=%H", "-G", '^  "version":', "--", `${folder}/package.json`], base);
  return commit === "" ? undefined : commit;
}

/** A shallow clone cannot say what changed since a release. */
export function assertWholeHistory(base: string): void {
  if (git(["rev-parse", "--is-shallow-repository"], base) === "true") {
    throw new Error("This clone is shallow, so nobody can tell what changed. Run `git fetch --unshallow` first.");
  }
}

/** The commit at which the branch that is checked out left main; undefined on main itself and where there is no main. */
export function branchPoint(base: string): string | undefined {
  if (git(["rev-parse", "--abbrev-ref", "HEAD"], base) === "main") return undefined;
  const known = git(["for-each-ref", "--format=%(refname)", "refs/heads/main", "refs/remotes/origin/main"], base);
  const [main] = known.split("\n");
  if (main === undefined || main === "") return undefined;
  const point = git(["merge-base", main, "HEAD"], base);
  return point === git(["rev-parse", "HEAD"], base) ? undefined : point;
}
