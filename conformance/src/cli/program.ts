import { Command, CommanderError } from "commander";
import { leaveProcess } from "../backend/exit-traps.ts";
import { KIT } from "../run/about.ts";
import { addDiff } from "./commands/diff.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExplain } from "./commands/explain.ts";
import { addList } from "./commands/list.ts";
import { addRecord } from "./commands/record.ts";
import { addReplay } from "./commands/replay.ts";
import { addReport } from "./commands/report.ts";
import { addRun } from "./commands/run.ts";
import { addSelfTest } from "./commands/self-test.ts";
import { addVerify } from "./commands/verify.ts";
import { EXIT, EXIT_CODES_HELP } from "./exit-codes.ts";
import { flushed } from "./output.ts";
import { reportCrash } from "./report-crash.ts";

/** Runs one command line and ends the process: a backend in it may hold timers and sockets for ever. */
export const runProgram = async (args: readonly string[]): Promise<void> => {
  // A reader that has seen enough (… | head) ends nothing.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  const crash = (error: unknown): void => {
    // While a backend runs in this process, such things are its fault; the watch has another listener.
    if (process.listenerCount("uncaughtException") > 1) return;
    reportCrash(error);
    leaveProcess(EXIT.fault);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  let code: number = EXIT.fault;
  try {
    await program((exit) => {
      code = exit;
    }).parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : EXIT.fault;
    else reportCrash(error);
  }
  await flushed();
  leaveProcess(code);
};

/** Commands tell how they ended through `done`. Each loads its own code when it is asked for. */
const program = (done: (exit: number) => void): Command => {
  const root = new Command("krako-conformance")
    .description("Judges an execution backend from outside: does it mean what every other Krako backend means?")
    .version(KIT.version, "-V, --version", "print the version")
    .showHelpAfterError("Run krako-conformance --help, or krako-conformance <command> --help, for what is possible.")
    .configureHelp({ sortOptions: false })
    .addHelpText(
      "after",
      `
Start with:
  krako-conformance doctor --backend ./my-backend.js     is the adapter plugged in rightly?
  krako-conformance run --backend ./my-backend.js        judge it
${EXIT_CODES_HELP}`,
    )
    .exitOverride();
  for (const add of [
    addRun,
    addDoctor,
    addList,
    addExplain,
    addReplay,
    addRecord,
    addDiff,
    addReport,
    addVerify,
    addSelfTest,
  ])
    add(root, done);
  return root;
};
