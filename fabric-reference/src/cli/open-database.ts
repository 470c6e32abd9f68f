import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Database } from "../store/database.ts";
import { UsageError } from "./usage-error.ts";

/** The environment variable that names the database, where the address holds a password. */
export const DATABASE_VARIABLE = "KRAKO_FABRIC_DATABASE";

/** Opens a database: `postgres://…`, or a SQLite file, whose folder is made. @throws UsageError, StoreUnusableError */
export async function openDatabase(named: string | undefined, environment: NodeJS.ProcessEnv): Promise<Database> {
  const address = named ?? environment[DATABASE_VARIABLE];
  if (address === undefined || address === "")
    throw new UsageError(
      `Name the database: --database postgres://user@host/name or --database ./fabric.db, or set ${DATABASE_VARIABLE}.`,
    );
  if (/^postgres(ql)?:\/\//.test(address)) {
    const { openPostgres } = await import("../store/postgres.ts");
    return openPostgres({ url: address });
  }
  // Never repeated: it may hold a password.
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(address))
    throw new UsageError("The database's address is none that is known. Write postgres://… or the path of a file.");
  const file = resolve(address);
  mkdirSync(dirname(file), { recursive: true });
  const { openSqlite } = await import("../store/sqlite.ts");
  return openSqlite({ file });
}
