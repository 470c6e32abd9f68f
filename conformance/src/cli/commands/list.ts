import type { Command } from "commander";

const HELP = `
One line a check: the requirements it proves, its id, what it looks at.

Examples:
  krako-conformance list
  krako-conformance list --json | jq '.checks[] | select(.profile == "model") | .id'

Exit codes:
  0  listed
  3  fault of the command line or the kit`;

export const addList = (program: Command, done: (exit: number) => void): void => {
  program
    .command("list")
    .description("every check there is, by profile and requirement")
    .option("--json", "print the list as JSON, with the requirements no check looks at")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { list } = await import("../perform/list.ts");
      done(list(options));
    });
};
