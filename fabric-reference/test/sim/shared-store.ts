import type { Connection, Database } from "../../src/store/database.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

/** The database that all processes of a world share: one SQLite in memory, which says how often something was committed. */
export interface SharedStore extends Database {
  readonly commits: number;
}

export function openShared(): SharedStore {
  const database = openSqlite({ file: ":memory:" });
  let commits = 0;
  return {
    dialect: database.dialect,
    get commits() {
      return commits;
    },
    async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
      const result = await database.transaction(work);
      commits += 1;
      return result;
    },
    read: (work) => database.read(work),
    listen: (channel, told) => database.listen(channel, told),
    close: () => database.close(),
  };
}
