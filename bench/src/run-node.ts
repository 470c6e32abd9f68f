import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** The repository this benchmark stands in. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a module of this folder in a process of its own and returns the last line it printed, read as JSON. */
export async function measureInProcess<T>(module: string, args: readonly string[] = []): Promise<T> {
  const file = fileURLToPath(new URL(module, import.meta.url));
  const { stdout } = await execute(process.execPath, ["--expose-gc", "--conditions=@krako/source", file, ...args], {
    cwd: ROOT,
    maxBuffer: 1 << 24,
    timeout: 120_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as T;
}
