import { Command, CommanderError } from "commander";
import { KORA_VERSION } from "../version.ts";
import { addBackends } from "./commands/backends.ts";
import { addBench } from "./commands/bench.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDiff } from "./commands/diff.ts";
import { addImport } from "./commands/import.ts";
import { addInspect } from "./commands/inspect.ts";
import { addOperations } from "./commands/operations.ts";
import { addPlan } from "./commands/plan.ts";
import { addReplay } from "./commands/replay.ts";
import { addRun } from "./commands/run.ts";
import { addStudio } from "./commands/studio.ts";
import { addValidate } from "./commands/validate.ts";
import { EXIT_CODE_HELP } from "./exit-code-help.ts";
import { EXIT } from "./exit-codes.ts";
import { reportCrash } from "./report-crash.ts";

/** Runs one command line; the process's exit code says how it ended. Each command loads its own code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (kora … | head) ends nothing: what it does not want to read is dropped.
  // Any other fault is told once; what was done is done.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") outputLost(error);
  });
  process.stderr.on("error", () => {});
  try {
    const kora = program();
    await addCompletion(kora, args);
    await kora.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.success : EXIT.usage;
    else process.exitCode = reportCrash(error);
  }
}

let isLost = false;

/** Says that standard output cannot be written. The exit code says so too, unless it says already that nothing was done. */
function outputLost({ code, message }: NodeJS.ErrnoException): void {
  if (isLost) return;
  isLost = true;
  const reason = code === "ENOSPC" ? "the disk is full" : message;
  process.stderr.write(
    `error: Standard output could not be written: ${reason}. Make room or send it elsewhere; what ran has run.\n`,
  );
  process.once("exit", (exit) => {
    if (HIDDEN.has(exit)) process.exitCode = EXIT.output;
  });
}

const HIDDEN: ReadonlySet<number> = new Set([EXIT.success, EXIT.failed, EXIT.cancelled]);

function program(): Command {
  const kora = new Command("kora")
    .description(
      "Turns work into graphs of small steps with a budget, and runs them with as few model calls as they need.",
    )
    .version(KORA_VERSION, "-V, --version", "print the version")
    .showHelpAfterError("Run kora --help, or kora <command> --help, for what is possible.")
    .configureHelp({ sortOptions: false })
    .addHelpText(
      "after",
      `${EXIT_CODE_HELP}\n\nStart with: kora validate <file>, then kora run <file>. More: docs/cli.md`,
    )
    .exitOverride();
  // Each command stands in a file of its own; --help lists them in this order.
  addRun(kora);
  addStudio(kora);
  addPlan(kora);
  addInspect(kora);
  addValidate(kora);
  addImport(kora);
  addReplay(kora);
  addDiff(kora);
  addBench(kora);
  addBackends(kora);
  addOperations(kora);
  return kora;
}
