import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PackedPackage, specifiers } from "./packed-package.ts";
import { root } from "./repository.ts";
import { runCommand } from "./run-command.ts";

const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "preserve", moduleResolution: "bundler" },
];

/** Installs tarballs into an empty folder, imports all they export, type-checks that under both resolutions, and runs it. */
export async function consumerProblems(folder: string, packed: readonly PackedPackage[]): Promise<readonly string[]> {
  const tarballs = Object.fromEntries(packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]));
  // What a package asks its users to install beside it, some of its modules cannot be imported without.
  const dependencies = {
    ...Object.assign({}, ...packed.map(({ manifest }) => manifest.peerDependencies)),
    ...tarballs,
  };
  write(folder, "package.json", { name: "consumer", private: true, type: "module", dependencies });
  const install = ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"];
  const installed = await runCommand("npm", install, { cwd: folder });
  if (installed.code !== 0) return [`The tarballs do not install:\n${installed.output.trim()}`];

  const modules = packed.flatMap(specifiers);
  const lines = modules.map((module, index) => `import * as module${index} from ${JSON.stringify(module)};`);
  const all = modules.map((_, index) => `module${index}`).join(", ");
  const main = `${lines.join("\n")}\nexport const modules: readonly object[] = [${all}];\nconsole.log(modules.length);\n`;
  writeFileSync(join(folder, "main.mts"), main);
  writeFileSync(join(folder, "main.mjs"), main.replace(": readonly object[]", ""));

  const problems: string[] = [];
  for (const resolution of RESOLUTIONS) problems.push(...(await typeProblems(folder, resolution)));
  const run = await runCommand("node", ["main.mjs"], { cwd: folder });
  if (run.code !== 0 || run.stdout.trim() !== String(modules.length)) {
    problems.push(`What the packages export does not run:\n${run.output.trim()}`);
  }
  for (const { manifest } of packed) problems.push(...(await commandProblems(folder, manifest)));
  return problems;
}

async function typeProblems(folder: string, resolution: (typeof RESOLUTIONS)[number]): Promise<readonly string[]> {
  const name = `tsconfig.${resolution.moduleResolution}.json`;
  const types = { types: ["node"], typeRoots: [join(root, "node_modules/@types")], skipLibCheck: false };
  const compilerOptions = { ...resolution, ...types, target: "es2023", strict: true, noEmit: true };
  write(folder, name, { compilerOptions, files: ["main.mts"] });
  const { code, output } = await runCommand("tsc", ["-p", name], { cwd: folder });
  return code === 0 ? [] : [`Types under ${resolution.moduleResolution}:\n${output.trim()}`];
}

/** Every command a package brings says its version. */
async function commandProblems(folder: string, manifest: PackedPackage["manifest"]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const command of Object.keys(manifest.bin ?? {})) {
    const { code, stdout, output } = await runCommand(join(folder, "node_modules/.bin", command), ["--version"]);
    const good = code === 0 && stdout.includes(manifest.version);
    if (!good) problems.push(`${command} --version must print ${manifest.version}:\n${output.trim()}`);
  }
  return problems;
}

const write = (folder: string, name: string, content: object) =>
  writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
