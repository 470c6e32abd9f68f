import { relative } from "node:path";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root } from "../repository.ts";
import { runCommand } from "../run-command.ts";

const CONFIG = "tsconfig.check.json";

/** Type-checks everything, and finds TypeScript that no configuration looks at. */
export async function types(): Promise<Finding> {
  const { code, stdout } = await runCommand("tsc", ["-p", CONFIG, "--listFiles"]);
  const lines = stdout.split("\n");
  const checked = new Set(lines.filter((line) => line.startsWith("/")).map((line) => relative(root, line)));
  const errors = lines.filter((line) => line !== "" && !line.startsWith("/"));
  const missed = repositoryFiles("*.ts").filter((file) => !checked.has(file));
  const problems = missed.map((file) => `${file} is not in ${CONFIG}: nothing checks its types.`);
  if (code !== 0) problems.push(errors.join("\n"));
  return { looked: repositoryFiles("*.ts").length - missed.length, at: "files", problems };
}
