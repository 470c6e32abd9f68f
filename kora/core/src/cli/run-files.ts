import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import { UsageError } from "./usage-error.ts";

/** What of a run is kept in files. Until the run has ended the files that were there before are left as they are. */
export interface RunFiles {
  /** Never fails: what cannot be written is told at the end. */
  add(event: ExecutionEvent): void;
  /** The run has ended: the files take their places. Returns a sentence for each that could not be written. */
  end(graph: TaskGraph, result: ExecutionResult): string[];
  /** No result will come. Events that happened are kept; if none did, nothing is changed. Does nothing after the end. */
  leave(): void;
}

/**
 * Opens the files before anything runs, so that a path that cannot be written costs nothing.
 * @throws UsageError when one cannot be, or when two of the document and the files are the same.
 */
export function openRunFiles(
  document: string,
  { out, events }: { readonly out?: string; readonly events?: string },
): RunFiles {
  refuseSameFile([
    ["the document", document === "-" ? undefined : document],
    ["--out", out],
    ["--events", events],
  ]);
  const outFile = out === undefined ? undefined : new RunFile("--out", out);
  let eventsFile: RunFile | undefined;
  try {
    eventsFile = events === undefined ? undefined : new RunFile("--events", events);
  } catch (error) {
    outFile?.discard();
    throw error;
  }
  const kept: ExecutionEvent[] = [];
  let happened = false;
  const leave = (): void => {
    process.off("exit", leave);
    outFile?.discard();
    if (happened) eventsFile?.keep();
    else eventsFile?.discard();
  };
  // A second Ctrl-C ends the process at once.
  process.once("exit", leave);
  return {
    add: (event) => {
      happened = true;
      if (outFile !== undefined) kept.push(event);
      eventsFile?.write(() => JSON.stringify(event));
    },
    end: (graph, result) => {
      outFile?.write(() => JSON.stringify({ graph, result, events: kept }));
      const problems = [outFile?.keep(), eventsFile?.keep()].filter((problem) => problem !== undefined);
      leave();
      return problems;
    },
    leave,
  };
}

/** A file that takes its place when it is whole; a device or a pipe is written as it is. */
class RunFile {
  readonly #option: string;
  readonly #name: string;
  readonly #target: string;
  readonly #written: string;
  /** Standard output and standard error are open already, and stay so. */
  readonly #isBorrowed: boolean;
  #file: number | undefined;
  #problem: string | undefined;

  constructor(option: string, name: string) {
    this.#option = option;
    this.#name = name;
    const standard = /^\/dev\/(stdout|stderr)$/.exec(name)?.[1];
    this.#isBorrowed = standard !== undefined;
    try {
      if (standard !== undefined) {
        this.#target = this.#written = name;
        this.#file = standard === "stdout" ? 1 : 2;
        return;
      }
      const before = statSync(name, { throwIfNoEntry: false });
      if (before?.isDirectory()) throw new Error("it is a folder");
      this.#target = before === undefined ? resolve(name) : realpathSync(name);
      this.#written = isSpecial(before)
        ? name
        : join(dirname(this.#target), `.${basename(this.#target)}.${process.pid}.tmp`);
      if (before !== undefined) accessSync(name, constants.W_OK);
      this.#file = openSync(this.#written, isSpecial(before) ? "w" : "wx", before?.mode);
      if (isSpecial(before)) this.#target = this.#written;
    } catch (error) {
      throw new UsageError(`${option} ${name} cannot be written: ${reasonOf(error)}.`);
    }
  }

  write(line: () => string): void {
    if (this.#file === undefined || this.#problem !== undefined) return;
    try {
      writeFileSync(this.#file, `${line()}\n`);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Puts what was written in its place. A sentence if that, or writing before, failed; the file of before is then left. */
  keep(): string | undefined {
    if (this.#file === undefined) return this.#problem;
    if (this.#problem === undefined)
      try {
        this.#close();
        if (this.#written !== this.#target) renameSync(this.#written, this.#target);
      } catch (error) {
        this.#fail(error);
      }
    if (this.#problem !== undefined) this.discard();
    return this.#problem;
  }

  /** Leaves everything as it was before. */
  discard(): void {
    try {
      this.#close();
    } catch {
      // What is thrown away need not be whole.
    }
    if (this.#written !== this.#target) rmSync(this.#written, { force: true });
  }

  #close(): void {
    const file = this.#file;
    this.#file = undefined;
    if (file !== undefined && !this.#isBorrowed) closeSync(file);
  }

  #fail(error: unknown): void {
    this.#problem = `${this.#option} ${this.#name} could not be written: ${reasonOf(error)}. Make room or name another file; the run itself has ended.`;
  }
}

function isSpecial(before: Stats | undefined): boolean {
  return before !== undefined && !before.isFile();
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

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "the disk is full";
  if (code === "ENOENT") return "there is no such folder";
  if (code === "EACCES" || code === "EROFS") return "writing there is not allowed";
  return error instanceof Error ? error.message : String(error);
}
