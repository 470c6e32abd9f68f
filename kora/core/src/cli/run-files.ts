import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import type { TelemetryRecord } from "../telemetry/telemetry-record.ts";
import type { TelemetrySink } from "../telemetry/telemetry-sink.ts";
import { isSpecial, RunFile } from "./run-file.ts";
import { UsageError } from "./usage-error.ts";

/** What of a run is kept in files. Until the run has ended the files that were there before are left as they are. */
export interface RunFiles extends TelemetrySink {
  /** Never fails: what cannot be written is told at the end. */
  add(event: ExecutionEvent): void;
  /** The run has ended: the files take their places. Returns a sentence for each that could not be written. */
  end(graph: TaskGraph, result: ExecutionResult): string[];
  /** No result will come. Events that happened are kept; if none did, nothing is changed. Does nothing after the end. */
  leave(): void;
}

/** The files that were asked for. */
export interface RunFileOptions {
  readonly out?: string;
  readonly events?: string;
  readonly telemetry?: string;
  /** The folder of a recording; the run is written into it as `--out` writes it. */
  readonly record?: string;
}

/**
 * Opens the files before anything runs, so that a path that cannot be written costs nothing.
 * @throws UsageError when one cannot be, or when two of the document and the files are the same.
 */
export function openRunFiles(document: string, { out, events, telemetry, record }: RunFileOptions): RunFiles {
  const run = record === undefined ? undefined : join(record, RUN_FILE);
  refuseSameFile([
    ["the document", document === "-" ? undefined : document],
    ["--out", out],
    ["--events", events],
    ["--telemetry", telemetry],
    ["--record", run],
  ]);
  const opened: RunFile[] = [];
  const open = (option: string, name: string | undefined): RunFile | undefined => {
    if (name === undefined) return undefined;
    const file = new RunFile(option, name);
    opened.push(file);
    return file;
  };
  try {
    const whole = [open("--out", out), open("--record", run)].filter((file) => file !== undefined);
    return runFiles(whole, open("--events", events), open("--telemetry", telemetry));
  } catch (error) {
    for (const file of opened) file.discard();
    throw error;
  }
}

/** The name that the run has in a recording. */
export const RUN_FILE = "run.json";

function runFiles(whole: readonly RunFile[], events: RunFile | undefined, telemetry: RunFile | undefined): RunFiles {
  const lines = [events, telemetry].filter((file) => file !== undefined);
  const kept: ExecutionEvent[] = [];
  let happened = false;
  const leave = (): void => {
    process.off("exit", leave);
    for (const file of whole) file.discard();
    for (const file of lines)
      if (happened) file.keep();
      else file.discard();
  };
  // A second Ctrl-C ends the process at once.
  process.once("exit", leave);
  return {
    add: (event) => {
      happened = true;
      if (whole.length > 0) kept.push(event);
      events?.write(() => JSON.stringify(event));
    },
    take: (record: TelemetryRecord) => telemetry?.write(() => JSON.stringify(record)),
    end: (graph, result) => {
      for (const file of whole) file.write(() => JSON.stringify({ graph, result, events: kept }));
      const problems = [...whole, ...lines].map((file) => file.keep()).filter((problem) => problem !== undefined);
      leave();
      return problems;
    },
    leave,
  };
}

/** Two names of one file: the later would replace the earlier. Devices and pipes may be named twice. */
function refuseSameFile(names: readonly (readonly [what: string, name: string | undefined])[]): void {
  const seen = new Map<string, string>();
  for (const [what, name] of names) {
    if (name === undefined) continue;
    const status = statSync(name, { throwIfNoEntry: false });
    if (name.startsWith("/dev/") || isSpecial(status)) continue;
    const key = status === undefined ? placeOf(name) : `${status.dev}:${status.ino}`;
    const other = seen.get(key);
    if (other !== undefined) throw new UsageError(`${what} names the same file as ${other}, ${name}; name another.`);
    seen.set(key, what);
  }
}

/** Where a file that is not there yet would be. */
function placeOf(name: string): string {
  const folder = dirname(resolve(name));
  try {
    return join(realpathSync(folder), basename(name));
  } catch {
    return resolve(name);
  }
}
