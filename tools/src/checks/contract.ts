import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askedBump, pendingChangesets } from "../changeset-files.ts";
import { type ContractVersion, contractProblems } from "../contract-gate.ts";
import type { Finding } from "../finding.ts";
import { openApiStep } from "../openapi-step.ts";
import { assertWholeHistory, lastReleaseCommit } from "../release-history.ts";
import { git, type Manifest, manifestOf, root } from "../repository.ts";

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
    stepBetween: (before, after) => openApiStep(text(released, before), text(now, after)),
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
