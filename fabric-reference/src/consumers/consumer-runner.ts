import type { Clock } from "@krako/rules";
import type { Database } from "../store/database.ts";
import { acquireLease, releaseLease } from "../store/processes.ts";
import { type Consumer, consumeBatch, type Leadership, type ReadingPlace } from "./consumer.ts";
import { LogPages } from "./log-pages.ts";

/** How a consumer is run. Times in milliseconds. */
export interface RunnerSettings {
  /** Entries that are read at once. */
  readonly batchEntries: number;
  /** How long a process leads without renewing. */
  readonly leaseMs: number;
  /** How often it looks without being woken. */
  readonly pollMs: number;
  /** It looks after commits at multiples of this time: many commits are read at once, and by all consumers of a process together. */
  readonly restMs: number;
  /** First wait after a failure; doubled with each one that follows. */
  readonly backOffMs: number;
  readonly maxBackOffMs: number;
}

export const RUNNER_SETTINGS: RunnerSettings = Object.freeze({
  batchEntries: 256,
  leaseMs: 10_000,
  pollMs: 1_000,
  restMs: 250,
  backOffMs: 100,
  maxBackOffMs: 30_000,
});

/** What a runner works with. */
export interface RunnerOptions {
  readonly database: Database;
  readonly consumer: Consumer;
  readonly clock: Clock;
  readonly processId: string;
  readonly settings?: Partial<RunnerSettings>;
  /** Shared with others that read the same log. */
  readonly pages?: LogPages;
  /** Hears of every failure; the runner goes on by itself. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Runs one consumer in this process, while no other process does: acquires the leader's lease and renews it, reads batch after batch,
 * then sleeps until it is woken or the slow poll is due. A store that is not available is tried again with growing waits.
 */
export class ConsumerRunner {
  readonly #database: Database;
  readonly #consumer: Consumer;
  readonly #clock: Clock;
  readonly #processId: string;
  readonly #settings: RunnerSettings;
  readonly #pages: LogPages;
  readonly #onError: (error: unknown) => void;
  readonly #place: ReadingPlace = { position: undefined };
  #leadership: Leadership | null = null;
  #renewAt = 0;
  #failures = 0;
  #stopping = false;
  #isAbandoned = false;
  #running: Promise<void> | null = null;
  /** Something may have been committed since the last look. */
  #woken = false;
  #endPause: (() => void) | null = null;
  #stopRest: () => void = () => {};

  constructor({ database, consumer, clock, processId, settings, pages, onError }: RunnerOptions) {
    this.#database = database;
    this.#consumer = consumer;
    this.#clock = clock;
    this.#processId = processId;
    this.#settings = { ...RUNNER_SETTINGS, ...settings };
    this.#pages = pages ?? new LogPages();
    this.#onError = onError ?? (() => {});
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something was committed: look soon. Calls until then are one. */
  wake(): void {
    // While another leads, or the store fails, only the poll or the back-off decides when it is tried again.
    if (this.#woken || this.#leadership === null || this.#failures > 0) return;
    this.#woken = true;
    this.#stopRest = this.#clock.after(this.#untilNextLook(), () => this.#endPause?.());
  }

  /** Finishes the batch under way and gives the lease back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#endPause?.();
    await this.#running;
  }

  /** As if the process had died: the lease is not given back. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#stopping = true;
    this.#endPause?.();
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#stopRest();
      this.#woken = false;
      const wait = await this.#turn();
      if (wait > 0 && !this.#stopping) await this.#pause(wait);
    }
    if (!this.#isAbandoned) await this.#giveBack();
  }

  /** One look at the log. @returns milliseconds to wait before the next. */
  async #turn(): Promise<number> {
    const { batchEntries, pollMs, backOffMs, maxBackOffMs } = this.#settings;
    try {
      if (!(await this.#leads())) return pollMs;
      const pages = this.#pages;
      const outcome = await consumeBatch(
        this.#database,
        this.#consumer,
        this.#place,
        batchEntries,
        this.#leadership,
        (connection, after, maxEntries) => pages.read(connection, after, maxEntries),
      );
      this.#failures = 0;
      if (outcome === "fenced") this.#renewAt = 0;
      if (outcome === "idle") return pollMs;
      return outcome === "consumed" && this.#place.isBehind !== true ? this.#untilNextLook() : 0;
    } catch (error) {
      this.#onError(error);
      this.#failures += 1;
      return Math.min(maxBackOffMs, backOffMs * 2 ** Math.min(this.#failures - 1, MAX_DOUBLINGS));
    }
  }

  #untilNextLook(): number {
    const { restMs } = this.#settings;
    return restMs === 0 ? 0 : restMs - (Math.floor(this.#clock.now()) % restMs);
  }

  async #leads(): Promise<boolean> {
    const now = this.#clock.now();
    if (this.#leadership !== null && now < this.#renewAt) return true;
    const name = `consumer/${this.#consumer.name}`;
    const holder = this.#processId;
    const { leaseMs } = this.#settings;
    const ask = { name, holder, now: Math.floor(now), until: Math.floor(now + leaseMs) };
    const epoch = await this.#database.transaction((connection) => acquireLease(connection, ask));
    if (epoch === null || epoch !== this.#leadership?.epoch) {
      this.#consumer.forget();
      this.#place.position = undefined;
    }
    this.#leadership = epoch === null ? null : { name, holder, epoch };
    this.#renewAt = now + leaseMs / RENEWALS_PER_LEASE;
    return epoch !== null;
  }

  async #giveBack(): Promise<void> {
    const { name, holder } = this.#leadership ?? {};
    this.#leadership = null;
    this.#consumer.forget();
    if (name === undefined || holder === undefined) return;
    try {
      await this.#database.transaction((connection) => releaseLease(connection, { name, holder }));
    } catch (error) {
      // The lease runs out by itself.
      this.#onError(error);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        this.#endPause = null;
        resolve();
      };
      const cancel = this.#clock.after(ms, end);
      this.#endPause = end;
    });
  }
}

const RENEWALS_PER_LEASE = 3;
const MAX_DOUBLINGS = 20;
