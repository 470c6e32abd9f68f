/** The database cannot be reached, has no room, or does not answer in time. The same call may succeed later. */
export class StoreUnavailableError extends Error {
  override readonly name = "StoreUnavailableError";
  /** The database's own code: an SQLSTATE, `SQLITE_FULL`, `ECONNREFUSED`, …; `unknown` where it gave none. */
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(
      `The database is not available (${code}). Check that it runs, can be reached and has free disk space; the fabric goes on by itself.`,
      { cause },
    );
    this.code = code;
  }
}

/** A row with the same key exists. */
export class StoreConflictError extends Error {
  override readonly name = "StoreConflictError";

  constructor(key: string, cause: unknown) {
    super(
      `A row with the same key is there already (${key}). Another process wrote it first: read again, then decide.`,
      {
        cause,
      },
    );
  }
}

/** The database cannot be used as it is; a person has to act. The message says how. */
export class StoreUnusableError extends Error {
  override readonly name = "StoreUnusableError";
}
