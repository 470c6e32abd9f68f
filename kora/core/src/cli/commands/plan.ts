import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect } from "../option-values.ts";

const PLAN_EXAMPLES = `
Examples:
  kora plan mail.txt                         the graph for this request, by the playbooks of ./playbooks
  kora plan mail.txt --explain               and why this playbook, and not the others
  kora plan --text "Where is my parcel?" --playbook support/ > job.yaml
  kora plan order.json --playbook orders.yaml --json
${EXIT_CODE_HELP}`;

/** `kora plan`. */
export function addPlan(kora: Command): void {
  kora
    .command("plan")
    .description("choose a playbook for a request, and print the Task IR it becomes; asks no model, executes nothing")
    .argument("[request]", "a text, JSON or YAML file; - reads standard input")
    .option("--text <text>", "the request itself")
    .option("--playbook <path>", "a playbook, or a folder of them; may be repeated; default: ./playbooks", collect)
    .option("--plugin <module>", "a module with operations of your own; may be repeated", collect)
    .option("--explain", "say on standard error why each playbook was taken or not")
    .option("--json", "print playbook, Task IR and reasons as one JSON object")
    .addHelpText("after", PLAN_EXAMPLES)
    .exitOverride()
    .action(async (request, options) => {
      const { planCommand } = await import("./plan-command.ts");
      process.exitCode = await planCommand(request, options);
    });
}
