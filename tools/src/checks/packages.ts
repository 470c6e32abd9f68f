import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consumerProblems } from "../consumer.ts";
import type { Finding } from "../finding.ts";
import { type PackedPackage, pack } from "../packed-package.ts";
import { publicWorkspaces } from "../repository.ts";
import { runCommand } from "../run-command.ts";

const REQUIRED = ["package.json", "README.md", "LICENSE"];
const UNWANTED = /\.test(-d)?\.(ts|js|d\.ts)|\.tsbuildinfo$|(^|\/)node_modules\//;

/** What a tarball must hold and must not hold, and what the two tools that know every way to get a manifest wrong say of it. */
async function tarballProblems({ manifest, tarball, files }: PackedPackage): Promise<readonly string[]> {
  const { name } = manifest;
  const problems = [
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${name} is packed without ${file}.`),
    ...files.filter((file) => UNWANTED.test(file)).map((file) => `${name} packs ${file}.`),
  ];
  const publint = await runCommand("publint", ["run", tarball, "--strict"]);
  if (publint.code !== 0) problems.push(`publint on ${name}:\n${publint.output.trim()}`);
  const attw = await runCommand("attw", [
    tarball,
    "--profile",
    "esm-only",
    "--format",
    "ascii",
    "--no-emoji",
    "--quiet",
  ]);
  if (attw.code !== 0) problems.push(`attw on ${name}:\n${attw.output.trim()}`);
  return problems;
}

/** Packs every public package and looks at it as its user does: the tarballs installed into an empty folder. */
export async function packages(): Promise<Finding> {
  const found = publicWorkspaces();
  const built = await runCommand("npm", ["run", "--silent", "build"]);
  if (built.code !== 0) return { looked: found.length, at: "packages", problems: ["The build failed."] };
  const folder = mkdtempSync(join(tmpdir(), "krako-packages-"));
  try {
    const packed: PackedPackage[] = [];
    for (const workspace of found) packed.push(await pack(workspace, folder));
    const problems: string[] = [];
    for (const one of packed) problems.push(...(await tarballProblems(one)));
    const consumer = join(folder, "consumer");
    mkdirSync(consumer);
    problems.push(...(await consumerProblems(consumer, packed)));
    return { looked: packed.length, at: "packages", problems };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
