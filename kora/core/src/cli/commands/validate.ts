import { type Command, Option } from "commander";
import { CONFIG_HELP } from "../backend/backend-options.ts";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect } from "../option-values.ts";

const VALIDATE_EXAMPLES = `
Examples:
  kora validate graph.json
  kora validate examples/graphs/*.yaml --json
  kora validate job.yaml --backend local     also what the backend could not do
  kora validate job.yaml --backend krako     the same of the fabric that kora.config.yaml names; no graph is sent
${EXIT_CODE_HELP}`;

/** `kora validate`. */
export function addValidate(kora: Command): void {
  kora
    .command("validate")
    .description("check documents against every rule, and say all that is wrong at once")
    .argument("<file...>", "task graphs, Task IR documents or playbooks (YAML or JSON); - reads standard input")
    .addOption(new Option("--backend <name>", "check also that this backend can run it").choices(["local", "krako"]))
    .option("--config <file>", CONFIG_HELP)
    .option("--plugin <module>", "a module with operations of your own; may be repeated", collect)
    .option("--json", "print what was found as one JSON object")
    .addHelpText("after", VALIDATE_EXAMPLES)
    .exitOverride()
    .action(async (files, options) => {
      const { validateCommand } = await import("./validate-command.ts");
      process.exitCode = await validateCommand(files, options);
    });
}
