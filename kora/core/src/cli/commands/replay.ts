import type { Command } from "commander";
import { EXIT_CODE_HELP } from "../exit-code-help.ts";
import { collect } from "../option-values.ts";

const REPLAY_EXAMPLES = `
Examples:
  kora run job.yaml --record recording/      keeps every call of a model, and the run
  kora replay recording/                     runs the graph again; models are answered from the recording
  kora replay run.json                       folds the events of a run again; executes nothing
  kora replay recording/ --out again.json    then: kora diff recording/ again.json

No model is ever asked. Exit code 0: it came out as recorded. 1: it did not, and what differs is said.
${EXIT_CODE_HELP}`;

/** `kora replay`. */
export function addReplay(kora: Command): void {
  kora
    .command("replay")
    .description("repeat a run that was kept, without asking any model, and say whether it comes out the same")
    .argument("<run>", "the folder of a recording, or a run as --out wrote it")
    .option("--plugin <module>", "a module with operations of your own, as for the run; may be repeated", collect)
    .option("--prices <file>", "the price list of the run, where its graph limits money")
    .option("--out <file>", "write the replayed graph, result and events as one JSON document")
    .option("--json", "print the differences and the replayed result as one JSON object")
    .option("--quiet", "print only the answer, and errors")
    .addHelpText("after", REPLAY_EXAMPLES)
    .exitOverride()
    .action(async (run, options) => {
      const { replayCommand } = await import("./replay-command.ts");
      process.exitCode = await replayCommand(run, options);
    });
}
