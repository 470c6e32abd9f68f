import { StoreConflictError, StoreUnavailableError } from "./store-error.ts";

/** Primary result codes after which the same call may succeed later: busy, out of memory, I/O error, full, cannot open. */
const UNAVAILABLE: ReadonlyMap<number, string> = new Map([
  [5, "SQLITE_BUSY"],
  [7, "SQLITE_NOMEM"],
  [10, "SQLITE_IOERR"],
  [13, "SQLITE_FULL"],
  [14, "SQLITE_CANTOPEN"],
]);
/** SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_ROWID. */
const SAME_KEY: ReadonlySet<number> = new Set([1555, 2067, 2579]);

/** An error of node:sqlite as the error callers know; any other error as it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return error;
  const code = UNAVAILABLE.get(error.errcode & 0xff);
  if (code !== undefined) return new StoreUnavailableError(code, error);
  // The message names the columns of the key, never their values.
  if (SAME_KEY.has(error.errcode)) return new StoreConflictError(error.message.replace(/^.*: /, ""), error);
  return error;
}
