import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { publicWorkspaces, root } from "../repository.ts";
import { runCommand } from "../run-command.ts";

/** Builds the packages and looks for every file that a manifest promises. */
export async function build(): Promise<Finding> {
  const { code, output } = await runCommand("npm", ["run", "--silent", "build"]);
  if (code !== 0) return { looked: 1, at: "builds", problems: [withoutConsequences(output)] };
  const promised = publicWorkspaces().flatMap(({ folder, manifest }) => {
    const exported = Object.values(manifest.exports ?? {}).flatMap((to) =>
      typeof to === "string" ? [to] : Object.values(to),
    );
    return [...exported, ...Object.values(manifest.bin ?? {})]
      .filter((path) => !path.includes("*"))
      .map((path) => join(folder, path));
  });
  const missing = promised.filter((path) => !existsSync(join(root, path)));
  const problems = missing.map((path) => `${path} is promised by its package.json and is not there after the build.`);
  return { looked: promised.length, at: "promised files", problems };
}

/** The compiler's errors without those that only say that a package before it did not build. */
function withoutConsequences(output: string): string {
  const lines = output.trim().split("\n");
  const causes = lines.filter((line) => !line.includes("error TS6305"));
  return (causes.length > 0 ? causes : lines).join("\n");
}
