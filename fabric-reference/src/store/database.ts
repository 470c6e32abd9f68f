import type { Kysely } from "kysely";
import type { Dialect } from "./dialect.ts";
import type { HotStatement } from "./hot-statement.ts";
import type { Tables } from "./tables.ts";

/** What can be bound to a statement. Batches are one JSON text. Texts never hold U+0000: PostgreSQL cannot store it. */
export type Value = string | number | Uint8Array | null;

/** What a notification is about. Its payload: a node id, a process id, a session id, a node id. */
export type Channel = "assignments" | "inbox" | "sessions" | "losses";

/** Hears of a notification. The empty payload means: some may have been lost, look at everything. */
export type Told = (payload: string) => void;

/**
 * The fabric's database.
 *
 * Work is given a `Connection` and uses that one only: a transaction opened within another one waits for itself.
 * A call that rejects with `StoreUnavailableError` may be made again later; whether a transaction that was just being
 * committed has happened is then not known.
 */
export interface Database {
  readonly dialect: Dialect;
  /**
   * One transaction: committed when the promise of `work` resolves, rolled back when it rejects. Deadlocks and
   * serialization failures run `work` again, at most `MAX_TRANSACTION_ATTEMPTS` times altogether.
   * @throws StoreUnavailableError, StoreConflictError, and whatever `work` throws.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Reads outside a transaction: each statement sees what is committed when it begins. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /**
   * `told` hears of every commit that notified this channel, in this process and (PostgreSQL) in others, after the commit.
   * Notifications may be lost, so a slow poll stands behind them. Returns how to stop.
   */
  listen(channel: Channel, told: Told): () => void;
  /** Ends what is under way and lets go of everything. Calls after it reject. */
  close(): Promise<void>;
}

/** One connection to the database, lent for one piece of work. */
export interface Connection {
  readonly dialect: Dialect;
  /** For statements that are not hot. */
  readonly builder: Kysely<Tables>;
  /**
   * For statements that are: prepared once for each connection. Several may be sent before the first is answered (`together`): they happen
   * in the order of the calls, and in a transaction none happens after one that failed.
   */
  run<Row>(statement: HotStatement, parameters: readonly Value[]): Promise<readonly Row[]>;
  /** Tells `channel` after the commit; forgotten on rollback. The same payload is told once for each transaction. At most 500 bytes. */
  notify(channel: Channel, payload: string): void;
}

/** How often a transaction is begun before its deadlock or serialization failure is handed on. */
export const MAX_TRANSACTION_ATTEMPTS = 5;
