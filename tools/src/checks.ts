import { boundaries } from "./checks/boundaries.ts";
import { build } from "./checks/build.ts";
import { changesets } from "./checks/changesets.ts";
import { commandFinding } from "./checks/command-finding.ts";
import { contract } from "./checks/contract.ts";
import { links } from "./checks/links.ts";
import { lockFile } from "./checks/lock-file.ts";
import { machinePathsCheck } from "./checks/machine-paths.ts";
import { manifests } from "./checks/manifests.ts";
import { operationsPage } from "./checks/operations-page.ts";
import { packages } from "./checks/packages.ts";
import { snippets } from "./checks/snippets.ts";
import { biome, openapi, typespec, unused } from "./checks/style.ts";
import { tests } from "./checks/tests.ts";
import { types } from "./checks/types.ts";
import type { Check } from "./finding.ts";
import { repositoryFiles } from "./repository.ts";

const generated = () =>
  commandFinding(repositoryFiles("spec/*.tsp").length, "TypeSpec files", "npm", ["run", "--silent", "generate:check"]);

const browser = () => commandFinding(1, "browser", "npm", ["run", "--silent", "test:browser"]);

/** All checks, in the order in which they run. The tests come first: they are what the README promises. */
export const checks: readonly Check[] = [
  { name: "tests", purpose: "every test of every package, type tests included", run: tests },
  { name: "browser", purpose: "the client in Chromium, against a real fabric", run: browser },
  { name: "types", purpose: "TypeScript, all files, nothing left out", run: types },
  { name: "biome", purpose: "format and lint", run: biome },
  { name: "typespec", purpose: "format of the contract's source", run: typespec },
  { name: "generated", purpose: "what is committed in generated/ is what spec/ derives", run: generated },
  { name: "openapi", purpose: "the OpenAPI documents are sound", run: openapi },
  { name: "boundaries", purpose: "imports flow one way, no cycles", run: boundaries },
  { name: "unused", purpose: "no unused file, export or dependency", run: unused },
  { name: "build", purpose: "every package builds what it promises", run: build },
  { name: "packages", purpose: "the packed packages install, type-check and run on their own", run: packages },
  { name: "contract", purpose: "no breaking change without its version (VER-004)", run: contract },
  { name: "changesets", purpose: "no user-visible change without a changeset", run: changesets },
  { name: "manifests", purpose: "names, licences, exact versions, no install scripts", run: manifests },
  { name: "lock-file", purpose: "no addresses in the lock file", run: lockFile },
  { name: "machine", purpose: "no path of somebody's machine", run: machinePathsCheck },
  { name: "links", purpose: "every relative link in the documents", run: links },
  {
    name: "operations-page",
    purpose: "docs/operations.md is what the operations say of themselves",
    run: operationsPage,
  },
  { name: "snippets", purpose: "what the documents show of a file is in it", run: snippets },
];
