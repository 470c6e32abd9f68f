import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";

const DIFF_EXAMPLES = `
Examples:
  kora run job.yaml --out a.json; kora run job.yaml --model large=other --out b.json
  kora diff a.json b.json                    stages, outputs, cost
  kora diff a.json b.json --json | jq .outputs
  kora diff recording/ b.json                the run of a recording

Exit code 0: the runs are the same, whatever time they took. 1: they differ.
${EXIT_CODE_HELP}`;

/** `kora diff`. */
export function addDiff(kora: Command): void {
  kora
    .command("diff")
    .description("show what a run did otherwise than another: stages, outputs, cost")
    .argument("<before>", "a run as --out wrote it, or the folder of a recording")
    .argument("<after>", "another one")
    .option("--json", "print the differences as one JSON object")
    .addHelpText("after", DIFF_EXAMPLES)
    .exitOverride()
    .action(async (before, after, options) => {
      const { diffCommand } = await import("./diff-command.ts");
      process.exitCode = await diffCommand(before, after, options);
    });
}
