import { Worker } from "node:worker_threads";
import { faultFacts } from "../door/log.ts";
import type { FromThread, ThreadTask, ToThread } from "./consumer-thread-protocol.ts";
import type { LogConsumers, LogConsumersOptions, RunLogConsumers } from "./log-consumers.ts";

/** In this repository packages run unbuilt; threads must then resolve the others unbuilt too. */
const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");

/** First wait before a thread that died is replaced, in milliseconds; doubled with each one that dies within {@link STEADY_MS}. */
const BACK_OFF_MS = 500;
const MOST_BACK_OFF_MS = 30_000;

/** A thread that lived so long did not die of its start. */
const STEADY_MS = 60_000;

/**
 * Runs the consumers in a thread with connections of its own, so that serving does not wait for billing. Only where the store takes
 * several writers: PostgreSQL.
 */
export function consumersInThread(store: ThreadTask["store"]): RunLogConsumers {
  return (options) => new ThreadedConsumers(store, options);
}

class ThreadedConsumers implements LogConsumers {
  readonly #store: ThreadTask["store"];
  readonly #options: LogConsumersOptions;
  #worker: Worker | null = null;
  #threads = 0;
  #backOffMs = BACK_OFF_MS;
  #isOver = false;
  #cancelRestart: () => void = () => {};
  #gone: Promise<void> = Promise.resolve();

  constructor(store: ThreadTask["store"], options: LogConsumersOptions) {
    this.#store = store;
    this.#options = options;
  }

  start(): void {
    if (this.#isOver || this.#worker !== null) return;
    this.#begin();
  }

  wake(): void {
    this.#tell("wake");
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#cancelRestart();
    this.#tell("stop");
    await this.#gone;
  }

  abandon(): void {
    this.#isOver = true;
    this.#cancelRestart();
    void this.#worker?.terminate();
  }

  #tell(message: ToThread): void {
    this.#worker?.postMessage(message);
  }

  #begin(): void {
    const { processId, prices, trust, settings, clock, onError } = this.#options;
    this.#threads += 1;
    const task: ThreadTask = {
      store: this.#store,
      // A transaction of a thread that died may still be under way: the next one must not pass for its author.
      holder: `${processId}/${this.#threads}`,
      periods: prices.periods,
      trust,
      settings,
    };
    const begunAt = clock.now();
    const worker = new Worker(
      new URL(RUNS_FROM_SOURCE ? "./consumer-thread.ts" : "./consumer-thread.js", import.meta.url),
      {
        workerData: task,
        ...(RUNS_FROM_SOURCE
          ? { execArgv: ["--conditions=@krako/source", "--disable-warning=ExperimentalWarning"] }
          : {}),
      },
    );
    this.#worker = worker;
    worker.on("message", ({ consumer, facts }: FromThread) => onError(consumer, facts));
    worker.on("error", (error) => onError("thread", faultFacts(error)));
    this.#gone = new Promise((resolve) => {
      worker.once("exit", () => {
        this.#worker = null;
        resolve();
        if (!this.#isOver) this.#beginAgain(clock.now() - begunAt);
      });
    });
  }

  #beginAgain(livedMs: number): void {
    if (livedMs >= STEADY_MS) this.#backOffMs = BACK_OFF_MS;
    this.#cancelRestart = this.#options.clock.after(this.#backOffMs, () => this.#begin());
    this.#backOffMs = Math.min(MOST_BACK_OFF_MS, this.#backOffMs * 2);
  }
}
