import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { RunLogConsumers } from "../consumers/log-consumers.ts";
import type { Database } from "../store/database.ts";
import { UsageError } from "./usage-error.ts";

/** The environment variable that names the database, where the address holds a password. */
export const DATABASE_VARIABLE = "KRAKO_FABRIC_DATABASE";

/** Opens a database: `postgres://…`, or a SQLite file, whose folder is made. @throws UsageError, StoreUnusableError */
export async function openDatabase(named: string | undefined, environment: NodeJS.ProcessEnv): Promise<Database> {
  const address = addressOf(named, environment);
  if (isPostgres(address)) {
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

/**
 * How a serving process runs the consumers of the log of that database: in a thread of their own where it takes several writers.
 * Undefined: in the thread that serves. @throws UsageError
 */
export async function consumersOf(
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<RunLogConsumers | undefined> {
  const address = addressOf(named, environment);
  if (!isPostgres(address)) return undefined;
  const { consumersInThread } = await import("../consumers/consumers-in-thread.ts");
  return consumersInThread({ url: address });
}

function addressOf(named: string | undefined, environment: NodeJS.ProcessEnv): string {
  const address = named ?? environment[DATABASE_VARIABLE];
  if (address === undefined || address === "")
    throw new UsageError(
      `Name the database: --database postgres://user@host/name or --database ./fabric.db, or set ${DATABASE_VARIABLE}.`,
    );
  return address;
}

function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}
