import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ROOT } from "../run-node.ts";

/** How long one answer of a child, and its end, may take, in milliseconds. */
const ANSWER_MS = 180_000;
const END_MS = 15_000;

/** Characters of a child's errors that are kept for a message. */
const KEPT_ERRORS = 4_000;

export interface ChildOptions {
  /** Arguments for Node itself, before the module. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly folder?: string;
}

/** How to end those that run, for when the benchmark ends before it has ended them. */
const running = new Set<() => void>();
process.once("exit", () => {
  for (const end of running) end();
});

/** A process of the benchmark that answers in lines; it ends with the benchmark, however that ends. */
export class Child {
  readonly #process: ChildProcess;
  readonly #lines: string[] = [];
  #wake: () => void = () => {};
  #errors = "";
  #hasEnded = false;

  private constructor(command: string, args: readonly string[], { environment, folder = ROOT }: ChildOptions) {
    this.#process = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const end = (): void => {
      this.#process.kill("SIGKILL");
    };
    running.add(end);
    this.#process.once("close", () => {
      this.#hasEnded = true;
      running.delete(end);
      this.#wake();
    });
    this.#process.on("error", (error) => {
      this.#errors += String(error);
    });
    this.#process.stdin?.on("error", () => {});
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors = (this.#errors + text).slice(-KEPT_ERRORS);
    });
    if (this.#process.stdout !== null)
      createInterface({ input: this.#process.stdout }).on("line", (line) => {
        this.#lines.push(line);
        this.#wake();
      });
  }

  /** A module of ours in a Node process of its own; `module` is a file. */
  static node(module: string, args: readonly string[], options: ChildOptions = {}): Child {
    const own = ["--conditions=@krako/source", ...(options.nodeArguments ?? []), module];
    return new Child(process.execPath, [...own, ...args], options);
  }

  static command(command: string, args: readonly string[], options: ChildOptions = {}): Child {
    return new Child(command, args, options);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** The next line it prints. @throws Error with what it said on standard error when it ended instead. */
  async line(): Promise<string> {
    const until = performance.now() + ANSWER_MS;
    while (this.#lines.length === 0) {
      if (this.#hasEnded) throw new Error(`A process of the benchmark ended: ${this.#errors}`);
      const left = until - performance.now();
      if (left <= 0) throw new Error(`A process of the benchmark did not answer: ${this.#errors}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#lines.shift() as string;
  }

  /** Says a line and reads the answer as JSON. */
  async ask<Answer>(question: unknown): Promise<Answer> {
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`);
    return JSON.parse(await this.line()) as Answer;
  }

  /** Waits until it ends by itself. @throws Error where it fails. */
  async end(): Promise<void> {
    if (!this.#hasEnded) await new Promise<void>((resolve) => this.#process.once("close", () => resolve()));
    if (this.#process.exitCode !== 0) throw new Error(`A process of the benchmark failed: ${this.#errors}`);
  }

  /** Ends it in order, and after a while without. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    const ended = new Promise<void>((resolve) => {
      this.#process.once("close", () => resolve());
    });
    const impatience = setTimeout(() => this.#process.kill("SIGKILL"), END_MS);
    this.#process.stdin?.end();
    this.#process.kill("SIGTERM");
    await ended;
    clearTimeout(impatience);
  }
}
