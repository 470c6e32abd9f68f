import type { Command } from "commander";
import { withBackend } from "../backend-options.ts";

const HELP = `
A case file is all that is needed: it was written by run or diff, on any backend. Says of each file:
  FIXED   nothing fails any more
  FAILED  something fails, with the same page that run shows
  ERROR   nothing can be said: the file is damaged, or the backend does not offer what the case needs

Examples:
  krako-conformance replay krako-conformance-report/cases/*.case.json --against ./my-backend.js
  krako-conformance replay serializable-budget-4711.case.json --url http://127.0.0.1:8080

Exit codes:
  0  every file is FIXED
  1  at least one is FAILED
  3  at least one is an ERROR, or the command line, the environment or the kit is at fault`;

export const addReplay = (program: Command, done: (exit: number) => void): void => {
  withBackend(program.command("replay"), "--against")
    .description("run saved cases again, on any backend")
    .argument("<case.json...>", "files that run or diff wrote")
    .option("--json", "print what was found as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], options) => {
      const { replay } = await import("../perform/replay.ts");
      done(await replay(files, options));
    });
};
