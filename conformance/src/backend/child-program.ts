import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { MOST_LINE_BYTES } from "./command-messages.ts";
import { LineSplitter } from "./line-splitter.ts";
import { forget, keepTrackOf, killGroup } from "./live-programs.ts";
import { oneLine, thrownText } from "./thrown-text.ts";

const KEPT_STDERR_BYTES = 64 * 1024;
const SHOWN_STDERR_LINES = 5;
/** How long a program may take to end after it was told to, and after SIGTERM. */
const PATIENCE_MS = 2_000;
/** How long a program whose input is closed has to end by itself. */
const DEAF_MS = 500;
/** What is written and not read is kept in the kit's memory. */
const MOST_UNREAD_BYTES = 4 * MOST_LINE_BYTES;

export interface ProgramListener {
  onLine(line: string): void;
  /** Called once, with the reason in words. */
  onGone(reason: string): void;
}

/** A program in a process group of its own: lines in, lines out. It never outlives the kit. */
export class ChildProgram {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #listener: ProgramListener;
  readonly #ended: Promise<void>;
  #stderr: Buffer = Buffer.alloc(0);
  #gone: string | null = null;
  /** Why the kit ended it, if it did. */
  #blame: string | null = null;
  #deaf: NodeJS.Timeout | undefined;
  #left: NodeJS.Timeout | undefined;

  constructor(
    program: readonly [string, ...string[]],
    listener: ProgramListener,
    mostLineBytes: number = MOST_LINE_BYTES,
  ) {
    const [file, ...args] = program;
    this.#listener = listener;
    this.#child = spawn(file, args, {
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    if (this.#child.pid !== undefined) keepTrackOf(this.#child.pid);
    const lines = new LineSplitter(
      mostLineBytes,
      (line) => this.#gone === null && listener.onLine(line),
      () => this.kill(`It wrote a line longer than ${mostLineBytes} bytes.`),
    );
    this.#child.stdout.on("data", (chunk: Buffer) => lines.push(chunk));
    this.#child.stderr.on("data", (chunk: Buffer) => this.#keep(chunk));
    // Every write is told of it too.
    this.#child.stdin.on("error", () => {});
    this.#ended = new Promise((resolve) => {
      this.#child.once("error", (error) => {
        if (this.#child.pid === undefined) this.#end(`It cannot be started: ${thrownText(error)}.`);
        resolve();
      });
      this.#child.once("exit", () => {
        if (this.#child.pid !== undefined) killGroup(this.#child.pid);
        // Who left the group may hold the outputs open for ever.
        this.#left = setTimeout(() => this.#letGo(), PATIENCE_MS);
      });
      // `close` comes after the last byte of both outputs, so that all it said before is known.
      this.#child.once("close", (code, signal) => {
        clearTimeout(this.#left);
        lines.end();
        this.#end(this.#blame ?? (signal === null ? `It exited with code ${code}.` : `It was ended by ${signal}.`));
        resolve();
      });
    });
  }

  /** Why it is not there any more, with the last it said on stderr; null while it is. */
  get gone(): string | null {
    return this.#gone;
  }

  write(line: string): void {
    if (this.#gone !== null) return;
    const { stdin } = this.#child;
    if (stdin.writableLength > MOST_UNREAD_BYTES)
      this.kill(`It does not read its input: ${stdin.writableLength} bytes wait there.`);
    else stdin.write(`${line}\n`, (error) => error && this.#turnedDeaf());
  }

  /** Ends it at once, with all it started, and says why. */
  kill(blame: string): void {
    if (this.#gone !== null || this.#child.pid === undefined) return;
    this.#blame ??= blame;
    killGroup(this.#child.pid);
  }

  /** Closes its input, waits, then is less and less polite. */
  async end(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined || this.#gone !== null) return await this.#ended;
    this.#blame ??= "It was closed.";
    this.#child.stdin.end();
    const term = setTimeout(() => killGroup(pid, "SIGTERM"), PATIENCE_MS);
    const last = setTimeout(() => killGroup(pid), 2 * PATIENCE_MS);
    await this.#ended;
    clearTimeout(term);
    clearTimeout(last);
  }

  /** Its input is closed. If that is because it is ending, its exit code says more than this. */
  #turnedDeaf(): void {
    this.#deaf ??= setTimeout(() => this.kill("It no longer reads its input."), DEAF_MS);
  }

  #letGo(): void {
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
  }

  #end(reason: string): void {
    if (this.#gone !== null) return;
    clearTimeout(this.#deaf);
    if (this.#child.pid !== undefined) forget(this.#child.pid);
    const said = this.#lastWords();
    this.#gone = said === "" ? reason : `${reason} Its last words on stderr: ${said}`;
    this.#listener.onGone(this.#gone);
  }

  #keep(chunk: Buffer): void {
    const all = Buffer.concat([this.#stderr, chunk.subarray(-KEPT_STDERR_BYTES)]);
    this.#stderr = all.subarray(-KEPT_STDERR_BYTES);
  }

  #lastWords(): string {
    const lines = this.#stderr.toString("utf8").split("\n");
    const said = lines.map(oneLine).filter((line) => line !== "" && !/^(at |Node\.js v)/.test(line));
    return said.slice(-SHOWN_STDERR_LINES).join(" | ");
  }
}
