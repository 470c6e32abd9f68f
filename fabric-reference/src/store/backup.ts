import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { asStoreError } from "./sqlite-errors.ts";
import { StoreUnusableError } from "./store-error.ts";

/** Milliseconds to wait for whoever writes. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Writes a consistent copy of an SQLite database, also while a process serves it. To restore, put the copy in the place of the
 * file while nothing serves it, and remove the old `-wal` and `-shm` files beside it.
 * @throws StoreUnusableError when there is no such file, or `to` exists: nothing is overwritten.
 */
export function backupSqlite(file: string, to: string): void {
  if (!existsSync(file)) throw new StoreUnusableError(`There is no database file ${file} to back up. Check its path.`);
  if (existsSync(to)) throw new StoreUnusableError(`${to} exists already. Name a new file: backups overwrite nothing.`);
  const source = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    source.prepare("vacuum into ?").run(to);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    source.close();
  }
}
