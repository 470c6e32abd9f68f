import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../../src/store/database.ts";

const LOOK_MS = 50;

/** Sees how long sessions are left whose owner's lease has ended. */
export class TakeoverWatch {
  longestMs = 0;
  lateMs = 0;
  readonly #database: Database;
  readonly #looking: Promise<void>;
  #isOver = false;

  constructor(database: Database) {
    this.#database = database;
    this.#looking = this.#look();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#looking;
    await this.#database.close();
  }

  async #look(): Promise<void> {
    while (!this.#isOver) {
      const begun = Date.now();
      await wait(LOOK_MS);
      this.lateMs = Math.max(this.lateMs, Date.now() - begun - LOOK_MS);
      const left = await this.#database.read((connection) =>
        connection.builder
          .selectFrom("session")
          .innerJoin("process", "process.process_id", "session.owner")
          .where("session.state", "in", ["pending", "running"])
          .where("process.lease_until", "<", Date.now())
          .select(({ fn }) => fn.min("process.lease_until").as("until"))
          .executeTakeFirst(),
      );
      if (left?.until != null) this.longestMs = Math.max(this.longestMs, Date.now() - Number(left.until));
      this.lateMs = Math.max(this.lateMs, Date.now() - begun - LOOK_MS);
    }
  }
}
