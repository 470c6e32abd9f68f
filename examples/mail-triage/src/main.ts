import { closeSync, openSync, writeSync } from "node:fs";
import { endpointAdapters } from "./model-endpoint.ts";
import { HELP, type Options, readOptions } from "./options.ts";
import { NO_PROGRESS, progressOn } from "./progress.ts";
import { report } from "./report.ts";
import { triage } from "./triage.ts";
import { UsageError } from "./usage-error.ts";

const EXIT = { done: 0, failed: 1, usage: 2, cancelled: 4 } as const;

/** The first Ctrl-C ends the triage with what is done so far, the second ends the process. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(EXIT.cancelled);
      controller.abort();
    });
  return controller.signal;
}

async function run(options: Options): Promise<number> {
  // Everything that can be wrong with the options is found before the work begins.
  const endpoint = endpointAdapters(options, process.env);
  const out = options.out === undefined ? undefined : openForWriting(options.out);
  const signal = interruptible();
  const done = await triage(options, endpoint, options.json ? NO_PROGRESS : progressOn(process.stdout), signal);
  if (done === null) {
    process.stderr.write("Cancelled before the first message was triaged.\n");
    return EXIT.cancelled;
  }
  const { outcomes, ...told } = done;
  process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : report(done));
  if (out !== undefined) {
    writeSync(out, `${JSON.stringify({ ...told, outcomes }, null, 1)}\n`);
    closeSync(out);
  }
  if (signal.aborted) return EXIT.cancelled;
  return done.figures.failed > 0 ? EXIT.failed : EXIT.done;
}

function openForWriting(file: string): number {
  try {
    return openSync(file, "w");
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(HELP);
  else process.exitCode = await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = EXIT.usage;
}
