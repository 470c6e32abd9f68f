import { DatabaseSync } from "node:sqlite";
import { StoreUnusableError } from "./store-error.ts";

const SQLITE_BUSY = 5;

/**
 * Makes this process the one that serves `file`, until the returned function is called or the process ends, however it ends.
 * The lock is SQLite's own, on an empty file beside the database, so that others may still read the database itself.
 */
export function holdSqlite(file: string): () => void {
  if (file === ":memory:") return () => {};
  const lockFile = `${file}.lock`;
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(lockFile);
    lock.exec("begin exclusive");
  } catch (error) {
    lock?.close();
    throw explain(file, error);
  }
  const held = lock;
  return () => held.close();
}

function explain(file: string, cause: unknown): Error {
  const busy = cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
  return new StoreUnusableError(
    busy
      ? `The database file ${file} is in use by another process. Stop that one, name another file, or use PostgreSQL, which serves several processes.`
      : `The database file ${file} cannot be opened. Check that its folder exists and may be written to by this user.`,
    { cause },
  );
}
