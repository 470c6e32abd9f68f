import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What the TypeSpec compiler wrote, and where. */
export interface CompiledSpec {
  readonly out: string;
  /** Oldest first. */
  readonly versions: readonly string[];
}

/** Runs the TypeSpec compiler over a folder, in a place of its own, and hands what it wrote to `use` before it is removed. */
export async function compileSpec<T>(spec: string, use: (compiled: CompiledSpec) => Promise<T>): Promise<T> {
  const out = mkdtempSync(join(tmpdir(), "krako-generate-"));
  try {
    const compiler = dirname(createRequire(import.meta.url).resolve("@typespec/compiler/package.json"));
    const args = [join(compiler, "cmd/tsp.js"), "compile", ".", "--pretty=false", "--output-dir", out];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: spec, encoding: "utf8" });
    if (status !== 0) throw new Error(`The contract does not compile.\n${stdout}${stderr}`);
    const versions = readdirSync(join(out, "contract")).filter((name) => /^\d+\.\d+$/.test(name));
    return await use({ out, versions: versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })) });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
