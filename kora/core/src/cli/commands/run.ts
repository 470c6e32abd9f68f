import type { Command } from "commander";
import { withBackend } from "../backend/backend-options.ts";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect, wholeNumber } from "../option-values.ts";

const RUN_EXAMPLES = `
Examples:
  kora run hello.yaml                        the answer, the budget, what happened
  kora run ladder.yaml --json                the result for programs, alone on standard output
  kora run ladder.yaml --model-url http://localhost:11434/v1 --model llama3.2
  kora run graph.json --out run.json         keep graph, result and events
  kora run job.yaml --record recording/      then: kora replay recording/
  kora run mail.txt --playbook playbooks/     choose a playbook for a request, fill it, run it
  kora run job.yaml --dry-run                what it may come to at most; executes nothing
  kora run job.yaml --prices prices.yaml --max-cost 0.05
  kora run job.yaml --plugin ./my-operations.js --deadline 90s
${EXIT_CODE_HELP}`;

/** `kora run`. */
export function addRun(kora: Command): void {
  withBackend(kora.command("run"))
    .description("run a task graph, a Task IR document (YAML or JSON), or a request by a playbook")
    .argument("[file]", "the document or the request; - reads standard input")
    .option("--text <text>", "the request itself")
    .option("--playbook <path>", "a playbook, or a folder of them, for a request; may be repeated", collect)
    .option("--max-cost <usd>", "the most US dollars the run may cost; needs prices")
    .option("--dry-run", "say what it may come to at most, and execute nothing")
    .option("--warn-at <percent>", "say when so much of a budget is used; may be repeated (default: 80)", percents)
    .option("--deadline <when>", "a moment (2026-01-31T09:30:00.000Z) or a time from now (90s, 5m, 1h)")
    .option("--out <file>", "write graph, result and events as one JSON document")
    .option("--events <file>", "write every event as a line of JSON")
    .option("--telemetry <file>", "write what was used as lines of JSON: ids, kinds, counts, times; never contents")
    .option("--record <folder>", "keep the calls of models and the run in a new folder, for kora replay")
    .option("--json", "print the execution result as one JSON object, and nothing else")
    .option("--quiet", "print only the answer, and errors")
    .addHelpText("after", RUN_EXAMPLES)
    .exitOverride()
    .action(async (file, options) => {
      const { runCommand } = await import("./run-command.ts");
      process.exitCode = await runCommand(file, options);
    });
}

const percent = wholeNumber("--warn-at", 1, 100);

function percents(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, percent(text)];
}
