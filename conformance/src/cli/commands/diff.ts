import type { Command } from "commander";
import { withBackend } from "../backend-options.ts";
import { backendProfileList, MOST_CASES, seedOption, wholeNumber } from "../options.ts";

const HELP = `
Runs the same cases on two backends, within what both offer, and compares what does not depend on time: how units ended, their attempts, stages,
outputs, debits, digests, and the final output. The smallest case on which they differ is written to a file; which of both is wrong, replay says.

Examples:
  krako-conformance diff --backend ./new-backend.js --against ./old-backend.js
  krako-conformance diff --backend ./my-backend.js --against-url http://127.0.0.1:8080 --cases 1000 --seed 7

Exit codes:
  0  no difference was found
  1  they differ
  2  stopped by Ctrl-C before a difference was found
  3  fault of the command line, the environment or the kit`;

export const addDiff = (program: Command, done: (exit: number) => void): void => {
  withBackend(program.command("diff"))
    .description("compare two backends on the same cases")
    .option("--against <module>", "the other backend, as a module")
    .option("--against-cmd <command>", "the other backend, as a program")
    .option("--against-url <url>", "the other backend, behind HTTP (its token: KRAKO_AGAINST_TOKEN)")
    .option("--profile <names>", "core,model,concurrency,hostile (default: all four)", backendProfileList)
    .option("--seed <n>", "draws the same cases again (default: a new one, printed)", seedOption)
    .option("--cases <n>", "runs drawn per profile", wholeNumber("--cases", 1, MOST_CASES), 200)
    .option("--out <folder>", "where the cases on which they differ are written", "./krako-conformance-report")
    .option("--json", "print what was found as JSON")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { diff } = await import("../perform/diff.ts");
      done(await diff(options));
    });
};
