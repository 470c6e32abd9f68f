import { Command, CommanderError, Option } from "commander";
import { KORA_VERSION } from "../version.ts";
import { EXIT } from "./exit-codes.ts";
import { reportCrash } from "./report-crash.ts";
import { UsageError } from "./usage-error.ts";

const EXIT_CODES = `
Exit codes:
  0  success
  1  the graph was run and failed
  2  the command line is wrong, or a file cannot be read or written; nothing was executed
  3  the document is not valid, or the backend refuses it; nothing was executed
  4  the run was cancelled
  5  a defect of kora itself
  6  the run (or the check) ended, but its output could not be written`;

const RUN_EXAMPLES = `
Examples:
  kora run hello.yaml                        the answer, the budget, what happened
  kora run ladder.yaml --json                the result for programs, alone on standard output
  kora run ladder.yaml --model-url http://localhost:11434/v1 --model llama3.2
  kora run graph.json --out run.json         keep graph, result and events
  kora run job.yaml --plugin ./my-operations.js --deadline 90s
${EXIT_CODES}`;

const VALIDATE_EXAMPLES = `
Examples:
  kora validate graph.json
  kora validate examples/graphs/*.yaml --json
  kora validate job.yaml --backend local     also what the backend could not do
${EXIT_CODES}`;

/** Runs one command line; the process's exit code says how it ended. Each command loads its own code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (kora … | head) ends nothing: what it does not want to read is dropped.
  // Any other fault is told once; what was done is done.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") outputLost(error);
  });
  process.stderr.on("error", () => {});
  try {
    await program().parseAsync([...args], { from: "user" });
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
    .addHelpText("after", `${EXIT_CODES}\n\nStart with: kora validate <file>, then kora run <file>. More: docs/cli.md`)
    .exitOverride();
  addRun(kora);
  addValidate(kora);
  return kora;
}

function addRun(kora: Command): void {
  withBackend(kora.command("run"))
    .description("run a task graph or a Task IR document (YAML or JSON)")
    .argument("<file>", "the document; - reads standard input")
    .option("--deadline <when>", "a moment (2026-01-31T09:30:00.000Z) or a time from now (90s, 5m, 1h)")
    .option("--out <file>", "write graph, result and events as one JSON document")
    .option("--events <file>", "write every event as a line of JSON")
    .option("--json", "print the execution result as one JSON object, and nothing else")
    .option("--quiet", "print only the answer, and errors")
    .addHelpText("after", RUN_EXAMPLES)
    .exitOverride()
    .action(async (file, options) => {
      const { runCommand } = await import("./commands/run-command.ts");
      process.exitCode = await runCommand(file, options);
    });
}

function addValidate(kora: Command): void {
  kora
    .command("validate")
    .description("check documents against every rule, and say all that is wrong at once")
    .argument("<file...>", "task graphs or Task IR documents (YAML or JSON); - reads standard input")
    .addOption(new Option("--backend <name>", "check also that this backend can run it").choices(["local"]))
    .option("--plugin <module>", "a module with operations of your own; may be repeated", collect)
    .option("--json", "print what was found as one JSON object")
    .addHelpText("after", VALIDATE_EXAMPLES)
    .exitOverride()
    .action(async (files, options) => {
      const { validateCommand } = await import("./commands/validate-command.ts");
      process.exitCode = await validateCommand(files, options);
    });
}

/** What makes a backend. */
function withBackend(command: Command): Command {
  return command
    .addOption(new Option("--backend <name>", "where it runs").choices(["local"]).default("local"))
    .option("--concurrency <n>", "attempts in flight at once, 1 to 10000", wholeNumber("--concurrency", 1, 10_000))
    .option("--model-url <url>", "an OpenAI-compatible endpoint for llm units, such as http://localhost:11434/v1")
    .option("--model <name>", "its model for every tier; or tier=name, repeated", collect)
    .option("--model-key-env <NAME>", "the environment variable that holds its key")
    .option("--model-local", "the endpoint keeps data on this machine, so local_only units may use it")
    .option("--plugin <module>", "a module with operations or models of your own; may be repeated", collect);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
  };
}
