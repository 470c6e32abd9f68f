import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root } from "../repository.ts";
import { runCommand } from "../run-command.ts";
import { commandFinding } from "./command-finding.ts";

/** Format and lint of everything written by hand. */
export async function biome(): Promise<Finding> {
  const { code, output } = await runCommand("biome", ["ci", "--colors=off", "--error-on-warnings", "."]);
  const looked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  const problems = code === 0 ? [] : [`${output.trim()}\nRun \`npm run format\` for what can be mended by itself.`];
  return { looked, at: "files", problems };
}

export function typespec(): Promise<Finding> {
  const files = repositoryFiles("spec/*.tsp");
  return commandFinding(files.length, "TypeSpec files", "npm", [
    "run",
    "--silent",
    "format:check",
    "-w",
    "@krako/spec",
  ]);
}

export function openapi(): Promise<Finding> {
  const files = repositoryFiles("generated/openapi/*.json", "generated/openapi/*.yaml");
  return commandFinding(files.length, "OpenAPI documents", "redocly", ["lint", ...files]);
}

/** Files, exports and dependencies that nothing uses. */
export function unused(): Promise<Finding> {
  const files = repositoryFiles("*.ts").filter((file) => existsSync(join(root, file)));
  return commandFinding(files.length, "files", "knip", ["--no-progress"]);
}
