import { Worker } from "node:worker_threads";
import type { Clock } from "@krako/rules";
import { watchMemory } from "./memory-watch.ts";
import type { Job, JobAnswer, WorkerMessage } from "./worker-protocol.ts";

/** How a job ended, as its owner sees it. */
export type JobEnd = JobAnswer | { readonly type: "timeout" } | { readonly type: "died"; readonly message: string };

/** In this repository packages run unbuilt; threads must then resolve the others unbuilt too. */
const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");

/** Most memory that a job may take, in MiB. */
const MOST_MEMORY_MB = 512;

/** The engine's own limit for a thread: far above, since a thread that meets it may end the whole process. */
const HEAP_LIMIT_MB = 8 * MOST_MEMORY_MB;

interface CurrentJob {
  readonly timeoutMs: number;
  readonly end: (how: JobEnd) => void;
  readonly stopWatch: () => void;
  cancelTimer: () => void;
}

/** One thread. It does one job at a time; a job that runs too long, exhausts its memory or ends the thread ends with it. */
export class WorkerThread {
  readonly #worker: Worker;
  readonly #clock: Clock;
  readonly #onGone: (thread: WorkerThread) => void;
  #isUp = false;
  #isUsable = true;
  #job: CurrentJob | null = null;

  /** @param onGone called once, when the thread has ended. */
  constructor(clock: Clock, onGone: (thread: WorkerThread) => void) {
    this.#clock = clock;
    this.#onGone = onGone;
    this.#worker = new Worker(new URL(RUNS_FROM_SOURCE ? "./worker.ts" : "./worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
      env: {},
      ...(RUNS_FROM_SOURCE
        ? { execArgv: ["--conditions=@krako/source", "--disable-warning=ExperimentalWarning"] }
        : {}),
    });
    this.#worker.on("message", (message: WorkerMessage) => this.#hear(message));
    this.#worker.on("error", (error) => this.#die(reasonOf(error)));
    this.#worker.on("messageerror", () => this.#die("The operation's answer could not be read."));
    this.#worker.on("exit", () => {
      this.#die("The operation ended its thread.");
      this.#onGone(this);
    });
  }

  /** Whether it can take a job after the one it has. */
  get isUsable(): boolean {
    return this.#isUsable;
  }

  /** Gives it a job; `end` is called once, unless the thread is terminated first. While a job runs it keeps the process alive. */
  start(job: Job, timeoutMs: number, end: (how: JobEnd) => void): void {
    const stopWatch = watchMemory(this.#worker, MOST_MEMORY_MB * 2 ** 20, () => this.#die(TOO_MUCH_MEMORY));
    this.#job = { timeoutMs, end, stopWatch, cancelTimer: NOTHING };
    this.#worker.ref();
    try {
      this.#worker.postMessage(job);
    } catch {
      this.#finish({ type: "died", message: "The input cannot be handed to a thread." });
      return;
    }
    if (this.#isUp) this.#startTimer();
  }

  /** Ends the thread and its job, whose end is not reported. */
  async terminate(): Promise<void> {
    this.#isUsable = false;
    this.#job?.cancelTimer();
    this.#job?.stopWatch();
    this.#job = null;
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    switch (message?.type) {
      case "up":
        this.#isUp = true;
        this.#startTimer();
        return;
      case "began":
        this.#startTimer();
        return;
      case "answer":
        if (message.isSpent) this.#isUsable = false;
        this.#finish(message.answer);
        return;
      default:
        this.#die("The operation spoke for its thread.");
    }
  }

  #startTimer(): void {
    const job = this.#job;
    if (job === null) return;
    job.cancelTimer();
    job.cancelTimer = this.#clock.after(job.timeoutMs, () => {
      this.#isUsable = false;
      this.#finish({ type: "timeout" });
    });
  }

  #die(message: string): void {
    this.#isUsable = false;
    this.#finish({ type: "died", message });
  }

  #finish(how: JobEnd): void {
    const job = this.#job;
    if (job === null) return;
    this.#job = null;
    job.cancelTimer();
    job.stopWatch();
    this.#worker.unref();
    job.end(how);
  }
}

const NOTHING = (): void => {};

const TOO_MUCH_MEMORY = `The operation used more than ${MOST_MEMORY_MB} MiB of memory.`;

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return TOO_MUCH_MEMORY;
  return `The operation's thread failed${typeof code === "string" ? ` (${code})` : ""}.`;
}
