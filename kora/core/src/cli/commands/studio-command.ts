import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { ServedStudio, StudioServing } from "../../workbench.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { compareJson } from "../record/compare-json.ts";
import { loadStudio } from "../studio/load-studio.ts";
import { openInBrowser } from "../studio/open-in-browser.ts";
import type { WorkbenchOptions } from "../studio/plan-work.ts";
import { openWorkbench } from "../studio/workbench.ts";
import { UsageError } from "../usage-error.ts";

/** The options of `kora studio`, as they stand on the command line. */
export interface StudioOptions extends WorkbenchOptions {
  readonly port?: number;
  readonly runs?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

const DEFAULT_PORT = 7790;
const DEFAULT_RUNS = ".kora/runs";

/** Bytes of a token: as hard to guess as a key. */
const TOKEN_BYTES = 32;

/** Milliseconds after which the process ends even though something that was cancelled holds it. */
const LAST_MS = 1_000;

/** `kora studio`: serves the page until it is interrupted. */
export async function studioCommand(options: StudioOptions): Promise<ExitCode> {
  const folder = process.cwd();
  const serveStudio = await loadStudio(folder);
  const say = (text: string): void => void process.stderr.write(text);
  const workbench = openWorkbench({ options, folder, environment: process.env, say });
  const serving: StudioServing = {
    workbench,
    runsFolder: resolve(folder, options.runs ?? DEFAULT_RUNS),
    port: options.port ?? DEFAULT_PORT,
    token: randomBytes(TOKEN_BYTES).toString("base64url"),
    compareJson: await compareJson(),
    onTrouble: (sentence) => say(`error: ${sentence}\n`),
  };
  // What the command line says wrong is said now, not at the first run.
  await workbench.backends();
  const interrupt = onInterrupt();
  try {
    const studio = await serveStudio(serving).catch((error: unknown) => {
      throw unservable(error, serving);
    });
    tell(studio, serving, options.json === true);
    if (options.open) openInBrowser(studio.link);
    // It may have been interrupted while it started.
    if (!interrupt.signal.aborted)
      await new Promise((ended) => interrupt.signal.addEventListener("abort", ended, { once: true }));
    await studio.close();
    await workbench.close();
    setTimeout(() => process.exit(), LAST_MS).unref();
    return EXIT.success;
  } finally {
    interrupt.release();
  }
}

function tell({ url, link, pageMissing }: ServedStudio, { token, runsFolder }: StudioServing, isJson: boolean): void {
  if (pageMissing !== null) process.stderr.write(`${pageMissing}\n`);
  const lines = [
    `KORA Studio: ${link}`,
    "",
    "Open the link in a browser of this machine: whoever has it may run graphs here.",
    `Runs are kept in ${runsFolder}`,
    "Ctrl-C ends it; what runs is cancelled and kept.",
  ];
  process.stdout.write(
    isJson ? `${JSON.stringify({ url, link, token, runs_folder: runsFolder })}\n` : `${lines.join("\n")}\n`,
  );
}

/** Why it cannot be served, where that is no defect. */
function unservable(error: unknown, { port, runsFolder }: StudioServing): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return new UsageError(
      `Port ${port} is taken; another kora studio may be running. Name another one by --port, or --port 0 for any.`,
    );
  if (code === "EACCES" && syscall === "listen")
    return new UsageError(`Port ${port} may not be used; name another one.`);
  if (code !== undefined && syscall !== undefined)
    return new UsageError(`The runs cannot be kept in ${runsFolder}: ${message}. Name another folder by --runs.`);
  return error;
}
