import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { root } from "../repository.ts";
import { runCommand } from "../run-command.ts";

const PAGE = "docs/operations.md";
const COMMAND = ["--conditions=@krako/source", "kora/core/src/cli/main.ts", "operations", "--markdown"];

/** The page about the operations is what `kora operations --markdown` prints: derived from their definitions, never edited. */
export async function operationsPage(): Promise<Finding> {
  const { code, stdout, output } = await runCommand("node", COMMAND);
  const looked = stdout.match(/^## `/gm)?.length ?? 0;
  if (code !== 0) return { looked: 1, at: "operations", problems: [`kora operations ended with ${code}:\n${output}`] };
  const problems = pageProblems(existsSync(join(root, PAGE)) ? readFileSync(join(root, PAGE), "utf8") : "", stdout);
  return { looked, at: "operations", problems };
}

/** How a page differs from what it should be: the first line that does. */
export function pageProblems(page: string, wanted: string): readonly string[] {
  if (page === wanted) return [];
  const [there, here] = [page.split("\n"), wanted.split("\n")];
  const line = here.findIndex((text, index) => there[index] !== text);
  const at = line === -1 ? here.length : line;
  return [`${PAGE}:${at + 1} is not what the definitions say. Run: npm run -s kora -- operations --markdown > ${PAGE}`];
}
