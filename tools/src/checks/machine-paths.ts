import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root } from "../repository.ts";

/** A folder that exists on one machine only: somebody's home, a checkout, a scratch folder. */
const ELSEWHERE = /(?<![\w.~/*\\-])(?:\/(?:home|Users|root|work|tmp|mnt|opt|srv)\/[\w.@-]+|[A-Za-z]:\\Users\\\w+)/g;

/** The paths in a text that mean something on one machine only. `here` are those of this machine. */
export function machinePaths(text: string, here: readonly string[]): readonly string[] {
  const named = here.filter((path) => path.length > 5 && text.includes(path));
  return [...new Set([...named, ...(text.match(ELSEWHERE) ?? [])])];
}

/** No file may lead to a place on the machine it was written on. */
export async function machinePathsCheck(): Promise<Finding> {
  const here = [root, homedir()];
  const files = repositoryFiles();
  const problems = files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    if (text.includes("\0")) return [];
    return machinePaths(text, here).map((path) => `${file} names ${path}, a place on one machine.`);
  });
  return { looked: files.length, at: "files", problems };
}
