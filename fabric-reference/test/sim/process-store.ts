import type { Channel, Connection, Database, Told } from "../../src/store/database.ts";
import { StoreUnavailableError } from "../../src/store/store-error.ts";
import type { FaultPoint, Faults } from "./fault-points.ts";
import type { Party } from "./party.ts";
import type { Randomness } from "./randomness.ts";
import type { WorldClock } from "./world-clock.ts";

/** What the database of one process is made with. */
export interface ProcessStoreOptions {
  /** Shared by all processes. */
  readonly database: Database;
  readonly party: Party;
  readonly world: WorldClock;
  readonly faults: Faults;
  readonly random: Randomness;
  /** The process dies here and now. */
  readonly crash: (point: FaultPoint) => void;
}

/** Never settles: what a dead process waits for. */
const NEVER = new Promise<never>(() => {});

/** Rolls a transaction back. */
class RolledBack extends Error {}

/** Longest delay of a slow store, and of a late notice, in milliseconds. */
const SLOW_MS = 400;

/**
 * The store as one process sees it: it may refuse, fail in the middle, leave open whether a commit has happened, run a transaction twice as
 * after a serialization failure, be slow, lose notices. Whatever it does, one transaction happens wholly or not at all.
 */
export class ProcessStore implements Database {
  readonly dialect = "sqlite";
  readonly #options: ProcessStoreOptions;
  readonly #stops = new Set<() => void>();
  #isOut = false;

  constructor(options: ProcessStoreOptions) {
    this.#options = options;
  }

  /** It cannot be reached for so many milliseconds. */
  outage(ms: number): void {
    const { world, faults } = this.#options;
    faults.count("store.outage");
    this.#isOut = true;
    world.after(ms, () => {
      this.#isOut = false;
    });
  }

  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.#begin();
    const { faults } = this.#options;
    if (faults.strikes("store.begun.again")) await this.#runInVain(work);
    const result = await this.#commit(work);
    await this.#slowly();
    await this.#alive();
    if (faults.strikes("store.commit.unknown.done")) throw lost();
    return result;
  }

  async read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.#begin();
    const { faults, database } = this.#options;
    if (faults.strikes("store.read.failed")) throw new StoreUnavailableError("SQLITE_IOERR", undefined);
    const result = await database.read(work);
    await this.#alive();
    return result;
  }

  listen(channel: Channel, told: Told): () => void {
    const { database, faults, party, random, world } = this.#options;
    const stop = database.listen(channel, (payload) => {
      if (faults.strikes("store.notice.lost")) return;
      if (!faults.strikes("store.notice.late")) return party.run(() => told(payload));
      world.after(random.between(1, SLOW_MS), () => party.run(() => told(payload)));
    });
    this.#stops.add(stop);
    return stop;
  }

  /** The shared database stays open; this process hears nothing more. */
  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
  }

  async #begin(): Promise<void> {
    await this.#alive();
    await this.#slowly();
    await this.#alive();
    if (this.#isOut) throw new StoreUnavailableError("ECONNREFUSED", undefined);
    if (this.#options.faults.strikes("store.begin.refused")) throw new StoreUnavailableError("SQLITE_BUSY", undefined);
  }

  /** The database rolled a transaction back and it is begun again: what the first run left in memory must not matter. */
  async #runInVain<T>(work: (connection: Connection) => Promise<T>): Promise<void> {
    try {
      await this.#options.database.transaction(async (connection) => {
        await work({ ...connection, notify: () => {} });
        throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
  }

  async #commit<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const { database, faults, party, crash } = this.#options;
    try {
      const result = await database.transaction(async (connection) => {
        if (!party.isAlive) throw new RolledBack();
        const done = await work(this.#lend(connection));
        if (!party.isAlive) throw new RolledBack();
        if (faults.strikes("process.crash.before_commit")) {
          crash("process.crash.before_commit");
          throw new RolledBack();
        }
        if (faults.strikes("store.commit.unknown.undone")) throw lost();
        return done;
      });
      if (faults.strikes("process.crash.after_commit")) crash("process.crash.after_commit");
      return result;
    } catch (error) {
      if (error instanceof RolledBack) return await NEVER;
      throw error;
    }
  }

  #lend(connection: Connection): Connection {
    const { faults } = this.#options;
    return {
      ...connection,
      run: async (statement, parameters) => {
        const rows = await connection.run(statement, parameters);
        if (faults.strikes("store.write.failed")) throw new StoreUnavailableError("SQLITE_FULL", undefined);
        if (statement.name === "consumer_write_position" && faults.strikes("consumer.crash"))
          throw new StoreUnavailableError("SQLITE_IOERR", undefined);
        return rows as never;
      },
    };
  }

  async #slowly(): Promise<void> {
    const { faults, random, world } = this.#options;
    if (faults.strikes("store.slow")) await world.wait(random.between(1, SLOW_MS));
  }

  async #alive(): Promise<void> {
    const { party } = this.#options;
    if (!party.isAlive) await NEVER;
    if (party.isPaused) await party.able();
  }
}

/** The connection broke while it was committing: nobody knows whether it did. */
function lost(): StoreUnavailableError {
  return new StoreUnavailableError("08007", undefined);
}
