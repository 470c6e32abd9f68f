import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Every so many calls that bring data to the disk fail with EIO. */
const FAILING = "enable_random name=posix/io/sync/*,probability=0.01";

/**
 * The environment in which a process is told now and then that its data did not reach the disk; null where `fiu-run` is not installed
 * (libfiu; Debian: `fiu-utils`).
 */
export async function failingFsync(): Promise<Readonly<Record<string, string>> | null> {
  try {
    const { stdout } = await promisify(execFile)("fiu-run", ["-x", "-c", FAILING, "env"]);
    const lines = stdout.split("\n").filter((line) => /^(LD_PRELOAD|FIU_ENABLE)=/.test(line));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
  } catch {
    return null;
  }
}
