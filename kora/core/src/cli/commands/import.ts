import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";

const IMPORT_EXAMPLES = `
Examples:
  kora import old.json                       the Task IR on standard output, what changed on standard error
  kora import old.json --out new.yaml && kora run new.yaml
  kora import old.json --json                {task_ir, notes} for programs
${EXIT_CODE_HELP}`;

/** `kora import`. */
export function addImport(kora: Command): void {
  kora
    .command("import")
    .description("turn a graph of KORA v0.1 into Task IR, and say what means something else now; executes nothing")
    .argument("<file>", "the graph (JSON or YAML); - reads standard input")
    .option("--out <file>", "write the Task IR there: JSON if it ends in .json, else YAML")
    .option("--json", "print Task IR and notes as one JSON object")
    .addHelpText("after", IMPORT_EXAMPLES)
    .exitOverride()
    .action(async (file, options) => {
      const { importCommand } = await import("./import-command.ts");
      process.exitCode = await importCommand(file, options);
    });
}
