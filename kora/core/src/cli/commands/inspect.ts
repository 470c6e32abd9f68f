import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect } from "../option-values.ts";

const INSPECT_EXAMPLES = `
Examples:
  kora inspect requests/                     which of them need no model, by the playbooks of ./playbooks
  kora inspect mails.jsonl --playbook triage.yaml
  kora inspect requests/ --details why.jsonl the reason for every request, a line of JSON each
  kora inspect requests/ --json
${EXIT_CODE_HELP}`;

/** `kora inspect`. */
export function addInspect(kora: Command): void {
  kora
    .command("inspect")
    .description("say which requests need no model, and why: runs the rules of their playbooks, and asks no model")
    .argument("<path...>", "files and folders of requests; a line of a .jsonl file is one; - reads lines of JSON")
    .option("--playbook <path>", "a playbook, or a folder of them; may be repeated; default: ./playbooks", collect)
    .option("--plugin <module>", "a module with operations of your own; may be repeated", collect)
    .option("--details <file>", "write what was found of every request as a line of JSON")
    .option("--json", "print the counts as one JSON object")
    .addHelpText("after", INSPECT_EXAMPLES)
    .exitOverride()
    .action(async (paths, options) => {
      const { inspectCommand } = await import("./inspect-command.ts");
      process.exitCode = await inspectCommand(paths, options);
    });
}
