// The real command, from its sources, in a folder of its own. For tests only.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

export const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The local backend as a module. */
export const LOCAL: string = fileAt("./backends/local.ts");
/** The same, with a telemetry total that is one too high. */
export const MISCOUNTS: string = fileAt("./backends/miscounts.ts");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves as soon as standard error has this in it. */
  told(text: string): Promise<void>;
}

export const startCli = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running => {
  const { NO_COLOR: _, FORCE_COLOR: __, KRAKO_DEBUG: ___, ...environment } = process.env;
  const child = spawn(process.execPath, ["--conditions=@krako/source", MAIN, ...args], {
    cwd,
    env: { ...environment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      for (const look of [...waiting]) look();
      resolve({ code, stdout, stderr });
    });
  });
  const told = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const isOver = child.exitCode !== null;
        if (!stderr.includes(text) && !isOver) return;
        waiting.delete(look);
        if (stderr.includes(text)) resolve();
        else reject(new Error(`It ended with ${child.exitCode} and never said ${JSON.stringify(text)}: ${stderr}`));
      };
      waiting.add(look);
      look();
    });
  return { child, ended, told };
};

export const runCli = (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => startCli(cwd, args, env).ended;
