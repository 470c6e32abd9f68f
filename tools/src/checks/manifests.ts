import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { type Manifest, publicWorkspaces, root, type Workspace, workspaces } from "../repository.ts";

const EXACT = /^(npm:(@[^@]+|[^@]+)@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
const CARET = /^\^\d+\.\d+\.\d+$/;
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare", "prepublish", "preprepare", "postprepare"];

/** What every workspace's manifest must hold to. */
export function manifestProblems({ folder, manifest }: Workspace, ours: ReadonlySet<string>): readonly string[] {
  const at = join(folder, "package.json");
  const problems: string[] = [];
  if (!manifest.name.startsWith("@krako/")) problems.push(`${at}: the name must start with @krako/.`);
  if (manifest.license !== "Apache-2.0") problems.push(`${at}: the licence must be Apache-2.0.`);
  if (manifest.type !== "module") problems.push(`${at}: the type must be module.`);
  if (manifest.engines?.["node"] === undefined) problems.push(`${at}: engines must say which Node it needs.`);
  for (const script of INSTALL_SCRIPTS.filter((name) => manifest.scripts?.[name] !== undefined)) {
    problems.push(`${at}: the script ${script} would run on a user's machine when it is installed.`);
  }
  for (const [name, range] of dependenciesOf(manifest)) {
    const [wanted, kind] = ours.has(name) ? [CARET, "a caret range"] : [EXACT, "an exact version"];
    if (!wanted.test(range)) problems.push(`${at}: ${name} ${range} is not ${kind}.`);
  }
  if (Object.keys(manifest.peerDependencies ?? {}).some((name) => ours.has(name))) {
    problems.push(`${at}: a peer dependency between our packages would turn every minor into a major.`);
  }
  return problems;
}

const dependenciesOf = ({ dependencies, devDependencies, optionalDependencies }: Manifest) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

function fileProblems({ folder }: Workspace, isPublic: boolean): readonly string[] {
  const problems: string[] = [];
  if (!existsSync(join(root, folder, "README.md"))) problems.push(`${folder} has no README.md.`);
  if (!isPublic) return problems;
  const licence = join(root, folder, "LICENSE");
  if (!existsSync(licence)) problems.push(`${folder} is published and has no LICENSE.`);
  else if (readFileSync(licence, "utf8") !== readFileSync(join(root, "LICENSE"), "utf8")) {
    problems.push(`${folder}/LICENSE is not the LICENSE of the repository.`);
  }
  return problems;
}

/** Every workspace can be installed, named and licensed as the others. */
export async function manifests(): Promise<Finding> {
  const all = workspaces();
  const ours = new Set(all.map(({ manifest }) => manifest.name));
  const published = new Set(publicWorkspaces().map((workspace) => workspace.folder));
  const problems = all.flatMap((workspace) => [
    ...manifestProblems(workspace, ours),
    ...fileProblems(workspace, published.has(workspace.folder)),
  ]);
  return { looked: all.length, at: "packages", problems };
}
