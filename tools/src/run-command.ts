import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { root } from "./repository.ts";

/** No command of a check may run longer: a hanging one must end as a failed check, not as a hanging CI. */
const LIMIT_MS = 20 * 60 * 1000;

export interface CommandResult {
  /** The exit code, or 1 when the command was ended from outside. */
  readonly code: number;
  readonly stdout: string;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output while it comes. */
  readonly live?: boolean;
}

/** Runs a command to its end, without a terminal and without input. The Node that runs the check and the tools of the repository are found first. */
export function runCommand(
  file: string,
  args: readonly string[],
  { cwd = root, env = {}, live = false }: CommandOptions = {},
): Promise<CommandResult> {
  const path = [dirname(process.execPath), join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: path, NO_COLOR: "1", CI: "true", REDOCLY_TELEMETRY: "off", ...env },
      timeout: LIMIT_MS,
    });
    const out: string[] = [];
    const all: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out.push(text);
      all.push(text);
      if (live) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      all.push(text);
      if (live) process.stderr.write(text);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, stdout: out.join(""), output: all.join("") }));
  });
}
