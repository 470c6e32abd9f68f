import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect } from "../option-values.ts";

const OPERATIONS_EXAMPLES = `
Examples:
  kora operations                            what a unit can name as its operation
  kora operations expr.cel@1                 input, output, limits and an example
  kora operations table                      all whose names begin with "table."
  kora operations expr.cel --example | kora run -
  kora operations --plugin ./my-operations.js --json
${EXIT_CODE_HELP}`;

/** `kora operations`. */
export function addOperations(kora: Command): void {
  kora
    .command("operations")
    .description("list the operations a unit can name, or explain some")
    .argument(
      "[name...]",
      "operations, with or without their version, or families such as table; all of them if none is named",
    )
    .option("--plugin <module>", "a module with operations of your own; may be repeated", collect)
    .option("--example", "print the example of one operation as a document that kora run takes")
    .option("--json", "print them as a JSON array, with their schemas and examples")
    .option("--markdown", "print them as one page of Markdown")
    .addHelpText("after", OPERATIONS_EXAMPLES)
    .exitOverride()
    .action(async (names, options) => {
      const { operationsCommand } = await import("./operations-command.ts");
      process.exitCode = await operationsCommand(names, options);
    });
}
