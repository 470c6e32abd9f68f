import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `kora` process that was started, in the root of the repository. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface RunKoraOptions {
  readonly input?: string;
  /** The working folder; default: the root of the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file that standard output goes to, instead of what is kept here. */
  readonly stdout?: string;
}

/** Starts the real command line, from its sources. */
export function startKora(
  args: readonly string[],
  { input, cwd = ROOT, env = {}, stdout: file }: RunKoraOptions = {},
): Running {
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const child = spawn(process.execPath, ["--conditions=@krako/source", MAIN, ...args], {
    cwd,
    env: { ...environment, ...env },
    stdio: ["pipe", file === undefined ? "pipe" : openSync(file, "w"), "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin?.on("error", () => {});
  child.stdin?.end(input ?? "");
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

export function runKora(args: readonly string[], options: RunKoraOptions = {}): Promise<Ended> {
  return startKora(args, options).ended;
}
