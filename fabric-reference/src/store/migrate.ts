import { sql } from "kysely";
import type { Connection, Database } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";
import { rebase } from "./rebase.ts";
import { StoreUnusableError } from "./store-error.ts";

/**
 * Brings the schema up to date, in one transaction: all of it or nothing. Two processes that do so at once take turns.
 * A database that was restored from a dump is made readable (`rebaseAfterRestore`).
 * @throws StoreUnusableError when the schema is newer than this version knows.
 */
export function migrate(database: Database): Promise<{ readonly applied: readonly string[] }> {
  return database.transaction(async (connection) => {
    await takeTurns(connection);
    await sql`create table if not exists migration (position integer primary key, name text not null)`.execute(
      connection.builder,
    );
    const known = await connection.builder.selectFrom("migration").select("name").orderBy("position").execute();
    refuseUnknown(known.map(({ name }) => name));
    const applied: string[] = [];
    for (const [position, migration] of MIGRATIONS.entries()) {
      if (position < known.length) continue;
      for (const statement of migration.statements(connection.dialect)) {
        await sql.raw(statement).execute(connection.builder);
      }
      await connection.builder.insertInto("migration").values({ position, name: migration.name }).execute();
      applied.push(migration.name);
    }
    await rebase(connection);
    return { applied };
  });
}

/** The advisory lock is of this schema alone and ends with the transaction. SQLite serves one process, one transaction at a time. */
async function takeTurns(connection: Connection): Promise<void> {
  if (connection.dialect === "sqlite") return;
  await sql`set local statement_timeout = 0`.execute(connection.builder);
  await sql`select pg_advisory_xact_lock(hashtextextended('krako.migrate ' || current_setting('search_path'), 0))`.execute(
    connection.builder,
  );
  // The search path is exactly one quoted schema (openPostgres).
  const { rows } = await sql<{ path: string }>`select current_setting('search_path') as path`.execute(
    connection.builder,
  );
  for (const { path } of rows) await sql.raw(`create schema if not exists ${path}`).execute(connection.builder);
}

function refuseUnknown(applied: readonly string[]): void {
  const stranger = applied.find((name, position) => MIGRATIONS[position]?.name !== name);
  if (stranger === undefined) return;
  throw new StoreUnusableError(
    `The database has the schema step ${JSON.stringify(stranger)}, which this version does not know: a newer version has ` +
      "migrated it. Run that version, or restore a backup made before.",
  );
}
