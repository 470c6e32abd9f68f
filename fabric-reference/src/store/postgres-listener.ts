import type { Clock } from "@krako/rules";
import type pg from "pg";

/** Milliseconds before the first attempt to connect again; doubles with each failure. */
const FIRST_PAUSE_MS = 100;
/** Milliseconds between two attempts at most. */
const LONGEST_PAUSE_MS = 5_000;

export interface PostgresListenerOptions {
  connect(): pg.Client;
  readonly topic: string;
  readonly clock: Pick<Clock, "after">;
  /** `backend`: the server process that notified. */
  told(text: string, backend: number): void;
  /** It listens (again): what was notified before may have been missed. */
  missed(): void;
}

/** One connection that only listens, and comes back for as long as it is wanted. */
export class PostgresListener {
  readonly topic: string;
  readonly #options: PostgresListenerOptions;
  #client: pg.Client | undefined;
  #cancelPause: () => void = () => {};
  #pauseMs = FIRST_PAUSE_MS;
  #wanted = false;

  constructor(options: PostgresListenerOptions) {
    this.topic = options.topic;
    this.#options = options;
  }

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    this.#cancelPause();
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = this.#options.connect();
    this.#client = client;
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    client.on("notification", ({ payload, processId }) => this.#options.told(payload ?? "", processId));
    try {
      await client.connect();
      await client.query(`listen "${this.topic}"`);
    } catch {
      this.#lose(client);
      return;
    }
    if (this.#client !== client) return;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.#options.missed();
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => {});
    if (!this.#wanted) return;
    this.#cancelPause = this.#options.clock.after(this.#pauseMs, () => void this.#connect());
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
