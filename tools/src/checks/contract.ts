import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askedBump, type Bump, pendingChangesets } from "../changeset-files.ts";
import { type ContractVersion, contractProblems } from "../contract-gate.ts";
import type { Finding } from "../finding.ts";
import { assertWholeHistory, lastReleaseCommit } from "../release-history.ts";
import { git, type Manifest, manifestOf, root } from "../repository.ts";
import { runCommand } from "../run-command.ts";

const PACKAGE = "generated";
const FOLDER = `${PACKAGE}/openapi`;
const DOCUMENT = /\.(\d+)\.(\d+)\.json$/;

interface Document extends ContractVersion {
  readonly name: string;
  readonly text: string;
}

function documents(names: readonly string[], read: (name: string) => string): readonly Document[] {
  return names
    .flatMap((name) => {
      const [matched, major, minor] = DOCUMENT.exec(name) ?? [];
      return matched === undefined ? [] : [{ name, major: Number(major), minor: Number(minor), text: read(name) }];
    })
    .sort((a, b) => a.major - b.major || a.minor - b.minor);
}

/** The step from one OpenAPI document to another, direction-aware: a stricter request breaks, a stricter response does not. */
export async function stepBetweenDocuments(before: string, after: string): Promise<Bump> {
  const folder = mkdtempSync(join(tmpdir(), "krako-contract-"));
  try {
    const [old, current] = [join(folder, "before.json"), join(folder, "after.json")];
    writeFileSync(old, before);
    writeFileSync(current, after);
    const options = ["--format=json", "--fail-on=none", `--config=${join(root, "redocly.yaml")}`];
    const { code, stdout, output } = await runCommand("redocly", ["diff", old, current, ...options]);
    if (code !== 0) throw new Error(`redocly diff ended with ${code}: ${output}`);
    const report = JSON.parse(stdout) as { readonly bump: Bump; readonly changes: readonly unknown[] };
    return report.changes.length === 0 ? "none" : report.bump;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Judges the contract as it is in the work tree against its last release. */
export async function contractProblemsOf(base: string) {
  const present = existsSync(join(base, FOLDER)) ? readdirSync(join(base, FOLDER)) : [];
  const now = documents(present, (name) => readFileSync(join(base, FOLDER, name), "utf8"));
  const release = lastReleaseCommit(base, PACKAGE);
  const listed = release === undefined ? "" : git(["ls-tree", "--name-only", `${release}:${PACKAGE}`], base);
  const names = listed.split("\n").includes("openapi")
    ? git(["ls-tree", "--name-only", `${release}:${FOLDER}`], base).split("\n")
    : [];
  const released = documents(names, (name) => git(["show", `${release}:${FOLDER}/${name}`], base));
  const text = (all: readonly Document[], wanted: ContractVersion) =>
    all.find(({ major, minor }) => major === wanted.major && minor === wanted.minor)?.text ?? "{}";
  const manifest =
    release === undefined
      ? manifestOf(PACKAGE, base)
      : (JSON.parse(git(["show", `${release}:${PACKAGE}/package.json`], base)) as Manifest);
  const problems = await contractProblems({
    released,
    now,
    packageVersion: manifest.version,
    asked: askedBump(pendingChangesets(base), manifest.name),
    stepBetween: (before, after) => stepBetweenDocuments(text(released, before), text(now, after)),
    hasMapping: (from, to) => existsSync(join(base, `docs/compatibility/${from}-to-${to}.md`)),
  });
  return { problems, now, released };
}

/** VER-004: a breaking change of the contract is found by a tool and needs its version, its changeset and its mapping. */
export async function contract(): Promise<Finding> {
  assertWholeHistory(root);
  const { problems, now, released } = await contractProblemsOf(root);
  const note = released.length === 0 ? "the contract was never released: any first version is allowed" : undefined;
  return { looked: now.length, at: "versions of the contract", problems, ...(note === undefined ? {} : { note }) };
}
