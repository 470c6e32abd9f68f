import { type Command, Option } from "commander";
import { CONFIG_HELP, withModels } from "../backend/backend-options.ts";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { wholeNumber } from "../option-values.ts";

const BENCH_EXAMPLES = `
Examples:
  kora bench workload.yaml                   what asking the model last saves, and what it costs in accuracy
  kora bench workload.yaml --limit 200       on a fair sample of its cases
  kora bench workload.yaml --model-url http://localhost:11434/v1 --model llama3.2 --prices prices.yaml
  kora bench workload.yaml --out outcomes.jsonl --json
  kora bench workload.yaml --backend krako   run every graph on the fabric as well, and compare digests
  kora bench a/workload.yaml b/workload.yaml --page docs/benchmarks.md

Every figure says whether it was measured or simulated. A workload's module is code: it runs with your rights.
${EXIT_CODE_HELP}`;

/** `kora bench`. */
export function addBench(kora: Command): void {
  withModels(kora.command("bench"))
    .description("run a workload twice, asking the model first and asking it last, and tell what that saves")
    .argument("<workload...>", "workloads (YAML or JSON): cases whose answers are known, and a playbook")
    .option("--seed <n>", "what chance is drawn from, instead of the workload's own", wholeNumber("--seed", 0, 1e9))
    .option("--limit <n>", "measure so many cases, drawn by the seed", wholeNumber("--limit", 1, 100_000))
    .option(
      "--in-flight <n>",
      "cases at once, 1 to 64 (default: 1, so that times are true)",
      wholeNumber("--in-flight", 1, 64),
    )
    .option("--out <file>", "write every outcome as a line of JSON as soon as it is there, then the report")
    .option("--page <file>", "write the figures between the marks of a Markdown page, with pictures beside it")
    .option("--json", "print the reports as one JSON object, and nothing else")
    .addOption(
      new Option("--backend <name>", "run every graph there as well, and compare digests").choices(["local", "krako"]),
    )
    .option("--config <file>", CONFIG_HELP)
    .addHelpText("after", BENCH_EXAMPLES)
    .exitOverride()
    .action(async (files, options) => {
      const { benchCommand } = await import("./bench-command.ts");
      process.exitCode = await benchCommand(files, options);
    });
}
