import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

/** A `krako-fabric` in a process of its own. */
export interface CliProcess {
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Resolves with standard output once it matches. Rejects when the process ends first. */
  said(pattern: RegExp): Promise<string>;
}

/** Starts it from its sources, without the environment of the tests. */
export function startCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): CliProcess {
  const child = spawn(process.execPath, ["--conditions=@krako/source", MAIN, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env["PATH"] ?? "", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.stderr += chunk.toString();
  });
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(output.stdout)) resolve(output.stdout);
      };
      child.stdout.on("data", look);
      look();
      void exited.then((code) => reject(new Error(`It ended with ${code}: ${output.stderr}`)));
    });
  return { process: child, output, exited, said };
}

/** Runs it to its end. */
export async function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const started = startCli(args, options);
  const code = await started.exited;
  return { code, ...started.output };
}
