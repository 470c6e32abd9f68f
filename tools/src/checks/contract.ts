import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askedBump, pendingChangesets } from "../changeset-files.ts";
import { type ContractVersion, contractProblems } from "../contract-gate.ts";
import type { Finding } from "../finding.ts";
import { openApiStep } from "../openapi-step.ts";
import { assertWholeHistory, lastReleaseCommit } from "../release-history.ts";
import { git, type Manifest, root } from "../repository.ts";
import { wholeContract } from "../whole-contract.ts";

const PACKAGE = "generated";
const DOCUMENT = /\.(\d+)\.(\d+)\.json$/;

/** The files of the contracts package, in the work tree or in a commit. */
interface Tree {
  readonly list: (folder: string) => readonly string[];
  readonly read: (file: string) => string;
  readonly has: (file: string) => boolean;
}

interface Document extends ContractVersion {
  readonly text: string;
}

function workTree(base: string): Tree {
  const at = (path: string) => join(base, PACKAGE, path);
  return {
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)) : []),
    read: (file) => readFileSync(at(file), "utf8"),
    has: (file) => existsSync(at(file)),
  };
}

function commitTree(base: string, commit: string): Tree {
  const listed = git(["ls-tree", "-r", "--name-only", commit, "--", PACKAGE], base).split("\n");
  const files = listed.map((path) => path.slice(PACKAGE.length + 1));
  return {
    list: (folder) =>
      files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1)),
    read: (file) => git(["show", `${commit}:${PACKAGE}/${file}`], base),
    has: (file) => files.includes(file),
  };
}

/** Every version of the contract in a tree, oldest first, as one document each. */
function contractDocuments(tree: Tree): readonly Document[] {
  return tree
    .list("openapi")
    .flatMap((name) => {
      const [matched, major, minor] = DOCUMENT.exec(name) ?? [];
      if (matched === undefined) return [];
      const schemas = `schemas/${major}.${minor}/sealed.json`;
      const bundle = tree.has(schemas) ? tree.read(schemas) : "{}";
      return [
        { major: Number(major), minor: Number(minor), text: wholeContract(tree.read(`openapi/${name}`), bundle) },
      ];
    })
    .sort((a, b) => a.major - b.major || a.minor - b.minor);
}

function textOf(all: readonly Document[], { major, minor }: ContractVersion): string {
  const found = all.find((document) => document.major === major && document.minor === minor);
  if (found === undefined) throw new Error(`There is no contract ${major}.${minor}`);
  return found.text;
}

/** Judges the contract as it is in the work tree against its last release. */
export async function contractProblemsOf(base: string) {
  const present = workTree(base);
  const release = lastReleaseCommit(base, PACKAGE);
  const past = release === undefined ? present : commitTree(base, release);
  const now = contractDocuments(present);
  const released = release === undefined ? [] : contractDocuments(past);
  const manifest = JSON.parse(past.read("package.json")) as Manifest;
  const problems = await contractProblems({
    released,
    now,
    packageVersion: manifest.version,
    asked: askedBump(pendingChangesets(base), manifest.name),
    stepBetween: (before, after) => openApiStep(textOf(released, before), textOf(now, after)),
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
