import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { DATABASE_VARIABLE } from "../open-database.ts";
import { UsageError } from "../usage-error.ts";

/** Copies an SQLite database, also while it is served. */
export async function backupCommand(to: string, { database }: { readonly database?: string }): Promise<ExitCode> {
  const file = database ?? process.env[DATABASE_VARIABLE];
  if (file === undefined || file === "")
    throw new UsageError(`Name the database's file: --database ./fabric.db, or set ${DATABASE_VARIABLE}.`);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file))
    throw new UsageError(
      "This copies SQLite files. Of PostgreSQL: pg_dump --format=custom, and krako-fabric migrate after a restore.",
    );
  const { backupSqlite } = await import("../../store/backup.ts");
  backupSqlite(resolve(file), resolve(to));
  return EXIT.success;
}
