import pg from "pg";

/** Milliseconds within which a connection is there or is given up. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Milliseconds after which the server gives up a statement. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** Milliseconds after which the server gives up a transaction in which nothing happens: it holds back every reader of the log. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,39}$/;

/**
 * Every statement of the store goes by a key. A plan is made once and kept, perhaps while the tables are empty: it must be the one
 * that still serves when they are not.
 */
const PLANNING = [
  "plan_cache_mode=force_generic_plan",
  "enable_seqscan=off",
  "enable_hashjoin=off",
  "enable_mergejoin=off",
  "jit=off",
];

/** What each connection is opened with: its schema is the whole search path. */
export function connectionConfig(url: string, schema: string): pg.ClientConfig {
  if (!SCHEMA_NAME.test(schema)) {
    throw new TypeError(
      `${JSON.stringify(schema)} is no name for a schema: use up to 40 lower-case letters, digits and "_", not starting with a digit.`,
    );
  }
  return {
    connectionString: url,
    application_name: "krako-fabric",
    options: [`search_path="${schema}"`, ...PLANNING].map((setting) => `-c ${setting}`).join(" "),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser: parserOf },
  };
}

function parserOf(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  return oid === pg.types.builtins.INT8 && format !== "binary" ? safeInteger : pg.types.getTypeParser(oid, "text");
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError("The database holds an integer beyond 2^53: select it as text.");
}
