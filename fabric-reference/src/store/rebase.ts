import { sql } from "kysely";
import type { Connection, Database } from "./database.ts";

/**
 * Makes a log that was restored from a dump readable again. PostgreSQL numbers its transactions anew in a new cluster, so that
 * the restored entries seem to come from transactions that have yet to happen, and readers would wait for those. Entries keep
 * their order and consumers their place. Does nothing where nothing needs it, as on SQLite. `migrate` does this as well.
 *
 * Backup and restore of PostgreSQL: `pg_dump --format=custom`, `pg_restore`, then this, before any process serves the database.
 * It rewrites the whole log in one transaction.
 */
export function rebaseAfterRestore(database: Database): Promise<{ readonly rebased: boolean }> {
  return database.transaction(async (connection) => ({ rebased: await rebase(connection) }));
}

/** As `rebaseAfterRestore`, within a transaction. */
export async function rebase(connection: Connection): Promise<boolean> {
  if (connection.dialect === "sqlite") return false;
  const { builder } = connection;
  await sql`set local statement_timeout = 0`.execute(builder);
  if (!(await isFromAnotherCluster(connection))) return false;
  await sql`lock table log, consumer_position in access exclusive mode`.execute(builder);
  await sql`create temporary table moved on commit drop as
    select tx, position, row_number() over (order by tx, position) as place from log`.execute(builder);
  await sql`create index on moved (tx, position)`.execute(builder);
  await sql`update consumer_position set position = '0/' || coalesce((
    select place from moved
    where (moved.tx, moved.position) <=
      (split_part(consumer_position.position, '/', 1)::xid8, split_part(consumer_position.position, '/', 2)::bigint)
    order by moved.tx desc, moved.position desc limit 1), 0)`.execute(builder);
  await sql`update log set tx = '0'::xid8, position = moved.place from moved
    where log.tx = moved.tx and log.position = moved.position`.execute(builder);
  await sql`select setval(pg_get_serial_sequence('log', 'position'), greatest((select count(*) from moved), 1))`.execute(
    builder,
  );
  return true;
}

/** Whatever this cluster has written comes from a transaction that had begun before this statement. */
async function isFromAnotherCluster(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select 1 as found where exists (select from log where tx >= pg_snapshot_xmax(pg_current_snapshot()))
      or exists (select from consumer_position
        where split_part(position, '/', 1)::xid8 >= pg_snapshot_xmax(pg_current_snapshot()))`.execute(
    connection.builder,
  );
  return rows.length > 0;
}
