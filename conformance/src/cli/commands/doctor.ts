import type { Command } from "commander";
import { withBackend } from "../backend-options.ts";

const HELP = `
Runs the smallest graphs there are: one unit of an operation, one of each kind of model, one that is cancelled, one that must be refused. Says
what is wrong with the way the backend is plugged in, and what it does not offer, before any check blames it.

Examples:
  krako-conformance doctor --backend ./my-backend.js
  krako-conformance doctor --url http://127.0.0.1:8080 --model-port 9090

Exit codes:
  0  healthy: it can be judged
  1  something is wrong, and said how to mend
  3  there is no backend to look at, or a fault of the command line or the kit`;

export const addDoctor = (program: Command, done: (exit: number) => void): void => {
  withBackend(program.command("doctor"))
    .description("look at the adapter before the backend is blamed")
    .option("--json", "print the findings as JSON")
    .option("--no-color", "no colours")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { doctor } = await import("../perform/doctor.ts");
      done(await doctor(options));
    });
};
