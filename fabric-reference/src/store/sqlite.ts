import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Kysely, QueryResult } from "kysely";
import type { Channel, Connection, Database, Told, Value } from "./database.ts";
import type { HotStatement } from "./hot-statement.ts";
import { builderOver } from "./kysely-builder.ts";
import { Listeners } from "./listeners.ts";
import { asStoreError } from "./sqlite-errors.ts";
import { holdSqlite } from "./sqlite-lock.ts";
import { StoreUnavailableError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Prepared statements that are kept; the builder makes a new text for each number of values. */
const MAX_STATEMENTS = 500;
/** Milliseconds to wait for a reader of another process, such as a backup, to let go. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the embedded database: WAL, and every commit is on disk before it is acknowledged. One process serves a file; others
 * may read it (backup, audit). `:memory:` is private, keeps nothing, and uses no timers, so that simulations repeat.
 * @throws StoreUnusableError when another process serves the file.
 */
export function openSqlite(options: { readonly file: string }): Database {
  return new SqliteDatabase(options.file);
}

class SqliteDatabase implements Database {
  readonly dialect = "sqlite";
  readonly #letGo: () => void;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #builder: Kysely<Tables>;
  readonly #listeners = new Listeners();
  /** Settles when the last piece of work that was asked for has ended. */
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: string) {
    this.#letGo = holdSqlite(file);
    try {
      this.#database = openFile(file);
    } catch (error) {
      this.#letGo();
      throw asStoreError(error);
    }
    this.#builder = builderOver("sqlite", async (sql, parameters) => this.#query(sql, parameters));
  }

  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const notices = new Map<string, readonly [Channel, string]>();
      this.#execute("begin immediate");
      let result: T;
      try {
        result = await work(this.#lend(notices));
        this.#execute("commit");
      } catch (error) {
        this.#rollBack();
        throw error;
      }
      for (const [channel, payload] of notices.values()) this.#listeners.tell(channel, payload);
      return result;
    });
  }

  /** Takes its turn as well: there is one connection, and nobody reads what is not committed. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#inTurn(() => work(this.#lend(new Map())));
  }

  listen(channel: Channel, told: Told): () => void {
    return this.#listeners.add(channel, told);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#tail;
    this.#listeners.clear();
    this.#statements.clear();
    this.#database.close();
    this.#letGo();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnavailableError("closed", undefined));
    const turn = this.#tail.then(work);
    this.#tail = turn.then(nothing, nothing);
    return turn;
  }

  #lend(notices: Map<string, readonly [Channel, string]>): Connection {
    let failure: { readonly error: unknown } | null = null;
    return {
      dialect: "sqlite",
      builder: this.#builder,
      run: async <Row>(statement: HotStatement, parameters: readonly Value[]) => {
        // A failure may have rolled back: what follows would be written by itself.
        if (failure !== null) throw failure.error;
        try {
          return this.#prepare(statement.sqlite).all(...parameters) as unknown as readonly Row[];
        } catch (error) {
          failure = { error: asStoreError(error) };
          throw failure.error;
        }
      },
      notify: (channel, payload) => {
        notices.set(`${channel} ${payload}`, [channel, payload]);
      },
    };
  }

  #query(sql: string, parameters: readonly unknown[]): QueryResult<unknown> {
    try {
      const statement = this.#prepare(sql);
      const values = parameters as readonly Value[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) };
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw asStoreError(error);
    }
  }

  #execute(sql: string): void {
    try {
      this.#prepare(sql).run();
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /** A failure such as a full disk may have rolled back already. Where this fails too, the first failure is the one to report. */
  #rollBack(): void {
    if (this.#database.isTransaction) this.#database.exec("rollback");
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= MAX_STATEMENTS) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec("pragma journal_mode = wal");
    database.exec("pragma synchronous = full");
    database.exec("pragma foreign_keys = on");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function nothing(): void {}
