import type { Command } from "commander";
import { withBackend } from "../backend-options.ts";
import { backendProfileList, MOST_CASES, seedOption, wholeNumber } from "../options.ts";

const HELP = `
Writes cases as plain JSON for kits in other languages: the graph, what the model does, and what must come out. The backend says what the cases
may use, and runs each: a case is kept only where the backend and the kit's oracle say the same. The ids are stable for ever.

Examples:
  krako-conformance record --backend ./my-backend.js --out vectors --seed 1
  krako-conformance record --backend ./my-backend.js --out vectors --profile core,model --cases 500

Exit codes:
  0  every case was written
  1  some were not: the backend does not do what must come out
  2  stopped by Ctrl-C: what was written is whole
  3  fault of the command line, the environment or the kit`;

export const addRecord = (program: Command, done: (exit: number) => void): void => {
  withBackend(program.command("record"))
    .description("write cases and what must come of them as vectors, for kits in other languages")
    .requiredOption("--out <folder>", "where the vectors and their index are written")
    .option("--profile <names>", "core,model,concurrency,hostile (default: core,model)", backendProfileList)
    .option("--seed <n>", "draws the same cases again (default: a new one, printed)", seedOption)
    .option("--cases <n>", "runs drawn per profile", wholeNumber("--cases", 1, MOST_CASES), 100)
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { record } = await import("../perform/record.ts");
      done(await record(options));
    });
};
