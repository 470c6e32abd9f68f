import type { Connection, Database } from "../../src/store/database.ts";

/** A database that is empty, with its tables, before each test of a suite. */
export interface StoreSetting {
  readonly implementation: string;
  readonly database: () => Database;
  /** Opens another one, without tables. */
  readonly open: () => Promise<Database>;
  /** Does one thing in a transaction of its own. */
  readonly tx: <T, Rest extends readonly unknown[]>(
    work: (connection: Connection, ...rest: Rest) => Promise<T>,
    ...rest: Rest
  ) => Promise<T>;
}
