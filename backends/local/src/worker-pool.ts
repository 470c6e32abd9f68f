import { Worker } from "node:worker_threads";
import type { Clock } from "@krako/rules";
import type { Job, JobAnswer } from "./worker-protocol.ts";

/** How a job ended, as the pool's owner sees it. */
export type JobEnd = JobAnswer | { readonly type: "timeout" } | { readonly type: "died"; readonly message: string };

interface QueuedJob {
  readonly job: Job;
  readonly timeoutMs: number;
  readonly end: (how: JobEnd) => void;
}

interface Running {
  readonly end: (how: JobEnd) => void;
  readonly cancelTimer: () => void;
}

/** In this repository packages run unbuilt; threads must then resolve the others unbuilt too. */
const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");

/** Most memory that the objects of one worker may take, in MiB. */
const WORKER_HEAP_MB = 512;

/**
 * Threads that run what declares no bound. A job that runs too long, exhausts its memory or ends its thread ends alone: its thread is
 * terminated and a new one takes the next job. Idle threads do not keep the process alive.
 */
export class WorkerPool {
  readonly size: number;
  readonly #clock: Clock;
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, Running>();
  readonly #queue: QueuedJob[] = [];
  #closed = false;

  constructor(size: number, clock: Clock) {
    this.size = size;
    this.#clock = clock;
  }

  /** Whether a job given now starts at once. */
  get hasRoom(): boolean {
    return this.#running.size < this.size;
  }

  /** Runs a job; `end` is called once. Returns what stops it early (its end is then not reported). */
  run(job: Job, timeoutMs: number, end: (how: JobEnd) => void): () => void {
    const entry = { job, timeoutMs, end };
    if (!this.hasRoom) {
      this.#queue.push(entry);
      return () => this.#withdraw(entry);
    }
    const worker = this.#begin(entry);
    return () => {
      if (this.#running.get(worker)?.end === end) this.#stop(worker);
      else this.#withdraw(entry);
    };
  }

  /** Terminates every thread; jobs in flight end as died. */
  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle, ...this.#running.keys()];
    for (const worker of this.#running.keys())
      this.#finish(worker, { type: "died", message: "The backend was closed." });
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #withdraw(entry: QueuedJob): void {
    const at = this.#queue.indexOf(entry);
    if (at >= 0) this.#queue.splice(at, 1);
  }

  #begin({ job, timeoutMs, end }: QueuedJob): Worker {
    const worker = this.#idle.pop() ?? this.#spawn();
    worker.ref();
    const cancelTimer = this.#clock.after(timeoutMs, () => {
      this.#finish(worker, { type: "timeout" });
      this.#stop(worker);
    });
    this.#running.set(worker, { end, cancelTimer });
    worker.postMessage(job);
    return worker;
  }

  #spawn(): Worker {
    const worker = new Worker(new URL(RUNS_FROM_SOURCE ? "./worker.ts" : "./worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
      env: {},
      ...(RUNS_FROM_SOURCE
        ? { execArgv: ["--conditions=@krako/source", "--disable-warning=ExperimentalWarning"] }
        : {}),
    });
    worker.on("message", (answer: JobAnswer) => {
      const running = this.#running.get(worker);
      if (running === undefined) return;
      this.#running.delete(worker);
      running.cancelTimer();
      worker.unref();
      this.#idle.push(worker);
      running.end(answer);
      this.#next();
    });
    worker.on("error", (error) => this.#finish(worker, { type: "died", message: diedMessage(error) }));
    worker.on("exit", () => {
      this.#finish(worker, { type: "died", message: "The operation ended its thread." });
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#next();
    });
    return worker;
  }

  /** Terminates a thread that does not answer any more. */
  #stop(worker: Worker): void {
    this.#running.get(worker)?.cancelTimer();
    this.#running.delete(worker);
    void worker.terminate();
  }

  #finish(worker: Worker, how: JobEnd): void {
    const running = this.#running.get(worker);
    if (running === undefined) return;
    this.#running.delete(worker);
    running.cancelTimer();
    running.end(how);
  }

  #next(): void {
    if (this.#closed) return;
    while (this.hasRoom) {
      const entry = this.#queue.shift();
      if (entry === undefined) return;
      this.#begin(entry);
    }
  }
}

function diedMessage(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? `The operation used more than ${WORKER_HEAP_MB} MiB of memory.`
    : `The operation's thread failed${typeof code === "string" ? ` (${code})` : ""}.`;
}
