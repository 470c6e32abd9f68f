import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Runs the TypeSpec compiler over a folder and returns the versions it wrote, oldest first. */
export function compileSpec(spec: string): { readonly out: string; readonly versions: string[] } {
  const out = join(spec, "out");
  rmSync(out, { recursive: true, force: true });
  const compiler = dirname(createRequire(import.meta.url).resolve("@typespec/compiler/package.json"));
  const args = [join(compiler, "cmd/tsp.js"), "compile", ".", "--pretty=false"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: spec, encoding: "utf8" });
  if (status !== 0) throw new Error(`The contract does not compile.\n${stdout}${stderr}`);
  const versions = readdirSync(join(out, "contract")).filter((name) => /^\d+\.\d+$/.test(name));
  return { out, versions: versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })) };
}
