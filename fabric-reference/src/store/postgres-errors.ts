import pg from "pg";
import { StoreConflictError, StoreUnavailableError } from "./store-error.ts";

/**
 * SQLSTATE classes and codes after which the same call may succeed later: connection exceptions (08), lack of resources such as
 * disk (53), the operator stepping in, shutdown and timeouts (57), system errors such as I/O (58), the end of an idle
 * transaction (25P03), a lock that was not to be had (55P03).
 */
const UNAVAILABLE = /^(08|53|57|58)|^(25P03|55P03)$/;
const UNIQUE_VIOLATION = "23505";
/** Deadlock, serialization failure: the transaction runs again. */
const AGAIN: ReadonlySet<string> = new Set(["40P01", "40001"]);

/** An error of pg as the error callers know. What the server did not say itself is a failure of the connection. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    if (error.code === UNIQUE_VIOLATION) return new StoreConflictError(error.constraint ?? "unknown", error);
    if (error.code !== undefined && UNAVAILABLE.test(error.code)) return new StoreUnavailableError(error.code, error);
    return error;
  }
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
  return new StoreUnavailableError(code, error);
}

/** Whether the whole transaction may simply be run again. */
export function runsAgain(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== undefined && AGAIN.has(error.code);
}
