import type { Finding } from "../finding.ts";
import { type CommandOptions, runCommand } from "../run-command.ts";

/** Runs a tool that says by its exit code whether all is well; what it prints is the problem. */
export async function commandFinding(
  looked: number,
  at: string,
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Finding> {
  if (looked === 0) return { looked, at, problems: [] };
  const { code, output } = await runCommand(file, args, options);
  const problems = code === 0 ? [] : [`${file} ${args.join(" ")} ended with ${code}:\n${output.trim()}`];
  return { looked, at, problems };
}
