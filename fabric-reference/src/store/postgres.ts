import type { Writable } from "node:stream";
import { systemClock } from "@krako/attempts";
import type { Clock } from "@krako/rules";
import type { Kysely, QueryResult } from "kysely";
import pg from "pg";
import {
  type Channel,
  type Connection,
  type Database,
  MAX_TRANSACTION_ATTEMPTS,
  type Told,
  type Value,
} from "./database.ts";
import type { HotStatement } from "./hot-statement.ts";
import { builderOver } from "./kysely-builder.ts";
import { Listeners } from "./listeners.ts";
import { asStoreError, runsAgain } from "./postgres-errors.ts";
import { PostgresListener } from "./postgres-listener.ts";
import { connectionConfig } from "./postgres-session.ts";
import { StoreUnavailableError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Connections to the server for statements; one more listens. */
const DEFAULT_CONNECTIONS = 10;

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Where the tables are: lower-case letters, digits and `_`, at most 40. Created by `migrate`. Default `krako`. */
  readonly schema?: string;
  /** How many connections are opened at most for statements; default 10. */
  readonly connections?: number;
  /** Paces the listener's attempts to connect again. */
  readonly clock?: Pick<Clock, "after">;
}

/**
 * Opens a database that any number of processes share. Connects when it is first used, and again by itself when the server
 * was away; until then calls reject with `StoreUnavailableError`.
 */
export function openPostgres(options: PostgresOptions): Database {
  return new PostgresDatabase(options);
}

class PostgresDatabase implements Database {
  readonly dialect = "postgres";
  readonly #pool: pg.Pool;
  readonly #builders = new WeakMap<pg.PoolClient, Kysely<Tables>>();
  readonly #listeners = new Listeners();
  readonly #listener: PostgresListener;
  /** Server processes behind this pool: their notifications have been told here already. */
  readonly #ownBackends = new Set<number>();
  #closed = false;

  constructor({ url, schema = "krako", connections = DEFAULT_CONNECTIONS, clock = systemClock }: PostgresOptions) {
    const config = connectionConfig(url, schema);
    this.#pool = new pg.Pool({ ...config, max: connections });
    this.#pool.on("connect", (client) => {
      // Also while it is lent: a connection that breaks is an error of the call that uses it, never of the process.
      client.on("error", nothing);
      const backend = backendOf(client);
      if (backend === undefined) return;
      this.#ownBackends.add(backend);
      client.once("end", () => this.#ownBackends.delete(backend));
    });
    this.#pool.on("error", nothing);
    this.#listener = new PostgresListener({
      connect: () => new pg.Client(config),
      topic: topicOf(schema),
      clock,
      told: (text, backend) => this.#hear(text, backend),
      missed: () => this.#listeners.tellAll(""),
    });
  }

  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(work);
      } catch (error) {
        if (attempt >= MAX_TRANSACTION_ATTEMPTS || !runsAgain(error)) throw error;
      }
    }
  }

  read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#withClient((client) => work(this.#lend(client, new Map())));
  }

  listen(channel: Channel, told: Told): () => void {
    const stop = this.#listeners.add(channel, told);
    if (!this.#closed) this.#listener.start();
    return stop;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    await Promise.all([this.#listener.stop(), this.#pool.end()]);
  }

  #attempt<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#withClient(async (client) => {
      const notices = new Map<string, readonly [Channel, string]>();
      await query(client, "begin isolation level read committed");
      let result: T;
      try {
        result = await work(this.#lend(client, notices));
        refuseRollback(await query(client, `${this.#noticesText(notices)}commit`));
      } catch (error) {
        // Fails only where the connection has broken, which rolls back as well.
        await query(client, "rollback");
        throw error;
      }
      for (const [channel, payload] of notices.values()) this.#listeners.tell(channel, payload);
      return result;
    });
  }

  /** Lends a connection; one that has broken is thrown away afterwards. */
  async #withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreUnavailableError("closed", undefined);
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw asStoreError(error);
    });
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = error instanceof StoreUnavailableError;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  #lend(client: pg.PoolClient, notices: Map<string, readonly [Channel, string]>): Connection {
    return {
      dialect: "postgres",
      builder: this.#builderOf(client),
      run: async <Row>(statement: HotStatement, parameters: readonly Value[]) => {
        try {
          sendTogether(client);
          const { rows } = await client.query({
            name: statement.name,
            text: statement.postgres,
            values: parameters as Value[],
          });
          return rows as readonly Row[];
        } catch (error) {
          throw asStoreError(error);
        }
      },
      notify: (channel, payload) => {
        notices.set(`${channel} ${payload}`, [channel, payload]);
      },
    };
  }

  #builderOf(client: pg.PoolClient): Kysely<Tables> {
    const known = this.#builders.get(client);
    if (known !== undefined) return known;
    const builder = builderOver("postgres", async (sql, parameters): Promise<QueryResult<unknown>> => {
      const result = await query(client, sql, parameters);
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    });
    this.#builders.set(client, builder);
    return builder;
  }

  /** Travels with the commit: no round trip of its own, and told only if the commit happens. */
  #noticesText(notices: ReadonlyMap<string, readonly [Channel, string]>): string {
    const topic = pg.escapeLiteral(this.#listener.topic);
    return [...notices.values()]
      .map(([channel, payload]) => `select pg_notify(${topic}, ${pg.escapeLiteral(`${channel} ${payload}`)});`)
      .join("");
  }

  #hear(text: string, backend: number): void {
    if (this.#ownBackends.has(backend)) return;
    const space = text.indexOf(" ");
    const channel = text.slice(0, space);
    if (isChannel(channel)) this.#listeners.tell(channel, text.slice(space + 1));
  }
}

async function query(client: pg.PoolClient, text: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
  try {
    return await (values === undefined ? client.query(text) : client.query(text, [...values]));
  } catch (error) {
    throw asStoreError(error);
  }
}

/** PostgreSQL answers COMMIT by rolling back, without an error, when a statement before it failed. */
function refuseRollback(results: pg.QueryResult | readonly pg.QueryResult[]): void {
  const last = "command" in results ? results : results.at(-1);
  if (last?.command === "COMMIT") return;
  throw new Error(
    "Nothing was committed: a statement of the transaction had failed, and its error was swallowed. Let it pass.",
  );
}

/** PostgreSQL's name for the notifications of one schema. */
function topicOf(schema: string): string {
  return `krako.${schema}`;
}

function isChannel(text: string): text is Channel {
  return text === "assignments" || text === "inbox" || text === "sessions" || text === "losses";
}

/** What is written to the server until the end of this turn of the event loop's microtasks goes in one piece: each piece wakes it. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function backendOf(client: pg.PoolClient): number | undefined {
  return "processID" in client && typeof client.processID === "number" ? client.processID : undefined;
}

function nothing(): void {}
