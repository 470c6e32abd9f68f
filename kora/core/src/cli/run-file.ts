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
import { UsageError } from "./usage-error.ts";

/** A file that takes its place when it is whole; a device or a pipe is written as it is. */
export class RunFile {
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

/** A device or a pipe, say. */
export function isSpecial(before: Stats | undefined): boolean {
  return before !== undefined && !before.isFile();
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "the disk is full";
  if (code === "ENOENT") return "there is no such folder";
  if (code === "EACCES" || code === "EROFS") return "writing there is not allowed";
  return error instanceof Error ? error.message : String(error);
}
