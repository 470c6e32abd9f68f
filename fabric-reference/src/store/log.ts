import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement, LARGE_TEXT } from "./hot-statement.ts";
import { packText, unpackText } from "./packed-text.ts";

/** One commit of one stream: its events, with consecutive sequences, as `log-events.ts` writes them. */
export interface LogEntry {
  /** Empty for the fabric's own streams. */
  readonly tenantId: string;
  /** A session id, or a name such as `tenant`. */
  readonly stream: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly at: number;
  readonly eventsText: string;
}

/** Where a reader of the whole log stands; opaque. */
export type Position = string;

const COLUMNS = {
  tenantId: "text",
  stream: "text",
  firstSequence: "bigint",
  lastSequence: "bigint",
  at: "bigint",
  eventsText: "text",
} as const;
const FIELDS = fieldsOf("log", [...Object.keys(COLUMNS), "eventsPacked"]);

/** An entry as it is stored: the events of a large one are packed, and `eventsText` is then empty. */
interface StoredEntry extends LogEntry {
  readonly eventsPacked: Uint8Array | null;
}

function entryOf({
  tenantId,
  stream,
  firstSequence,
  lastSequence,
  at,
  eventsText,
  eventsPacked,
}: StoredEntry): LogEntry {
  const text = eventsPacked === null ? eventsText : unpackText(eventsPacked);
  return { tenantId, stream, firstSequence, lastSequence, at, eventsText: text };
}

/**
 * On PostgreSQL an entry is ordered by its transaction, but never before the entry that precedes it in its stream: a transaction
 * may have got its number before the one whose lock it then waited for.
 */
const APPEND = hotStatement("log_append", ({ dialect, given }) =>
  dialect === "sqlite"
    ? `insert into log (tenant_id, stream, first_sequence, last_sequence, at, events_text)
       select "tenantId", "stream", "firstSequence", "lastSequence", "at", "eventsText" from ${given("$1", COLUMNS)}`
    : `insert into log (tx, tenant_id, stream, first_sequence, last_sequence, at, events_text)
       select greatest(pg_current_xact_id(), (
           select log.tx from log where log.tenant_id = given."tenantId" and log.stream = given."stream"
           order by log.first_sequence desc limit 1)),
         "tenantId", "stream", "firstSequence", "lastSequence", "at", "eventsText" from ${given("$1", COLUMNS)}`,
);

const APPEND_LARGE = hotStatement("log_append_large", ({ dialect }) =>
  dialect === "sqlite"
    ? `insert into log (tenant_id, stream, first_sequence, last_sequence, at, events_text, events_packed)
       values ($1, $2, $3, $4, $5, '', $6)`
    : `insert into log (tx, tenant_id, stream, first_sequence, last_sequence, at, events_text, events_packed)
       values (greatest(pg_current_xact_id(), (
           select log.tx from log where log.tenant_id = $1 and log.stream = $2
           order by log.first_sequence desc limit 1)), $1, $2, $3, $4, $5, '', $6)`,
);

/**
 * Appends entries, at most one of each stream in a batch. Who appends to a stream holds what orders it: the session's row
 * (`updateSessions`), or the stream's (`reserveSequences`).
 * @throws StoreConflictError when a stream has an entry with that first sequence.
 */
export async function appendLog(connection: Connection, entries: readonly LogEntry[]): Promise<void> {
  const isLarge = ({ eventsText }: LogEntry): boolean => eventsText.length >= LARGE_TEXT;
  const small = entries.filter((entry) => !isLarge(entry));
  if (small.length > 0) await connection.run(APPEND, [JSON.stringify(small)]);
  for (const { tenantId, stream, firstSequence, lastSequence, at, eventsText } of entries.filter(isLarge))
    await connection.run(APPEND_LARGE, [tenantId, stream, firstSequence, lastSequence, at, packText(eventsText)]);
}

/**
 * Sequences have no gaps, so the entries wanted begin with the one that holds `after + 1`, or with the first that is kept, and
 * end `maxEvents` sequences later.
 */
const READ_STREAM = hotStatement(
  "log_read_stream",
  ({ greater }) => `
  select ${FIELDS} from log where tenant_id = $1 and stream = $2 and last_sequence > $3
  and first_sequence >= coalesce((
    select max(first_sequence) from log where tenant_id = $1 and stream = $2 and first_sequence <= $3 + 1), 0)
  and first_sequence < $4 + ${greater}($3 + 1, coalesce((
    select min(first_sequence) from log where tenant_id = $1 and stream = $2 and first_sequence > $3), 0))
  order by first_sequence limit $4`,
);

/**
 * The entries that hold an event after the sequence `after`, in order; together `maxEvents` events or a little more, since an
 * entry is read whole.
 */
export async function readStream(
  connection: Connection,
  tenantId: string,
  stream: string,
  after: number,
  maxEvents: number,
): Promise<readonly LogEntry[]> {
  const rows = await connection.run<StoredEntry>(READ_STREAM, [tenantId, stream, after, maxEvents]);
  return rows.map(entryOf);
}

const LAST_SEQUENCE = hotStatement(
  "log_last_sequence",
  () => `
  select last_sequence as "lastSequence" from log where tenant_id = $1 and stream = $2
  order by first_sequence desc limit 1`,
);

/** The last sequence of a stream; 0 when it is empty. */
export async function lastSequence(connection: Connection, tenantId: string, stream: string): Promise<number> {
  const [row] = await connection.run<{ readonly lastSequence: number }>(LAST_SEQUENCE, [tenantId, stream]);
  return row?.lastSequence ?? 0;
}

const FIRST_KEPT = hotStatement(
  "log_first_kept",
  () => `
  select first_sequence as "firstSequence" from log where tenant_id = $1 and stream = $2 order by first_sequence limit 1`,
);

/** The first sequence of a stream that is kept; null when it is empty. */
export async function firstKeptSequence(
  connection: Connection,
  tenantId: string,
  stream: string,
): Promise<number | null> {
  const [row] = await connection.run<{ readonly firstSequence: number }>(FIRST_KEPT, [tenantId, stream]);
  return row?.firstSequence ?? null;
}

const RESERVE = hotStatement(
  "stream_reserve",
  () => `
  insert into stream (tenant_id, stream, last_sequence) values ($1, $2, $3)
  on conflict (tenant_id, stream) do update set last_sequence = stream.last_sequence + excluded.last_sequence
  returning last_sequence as "lastSequence"`,
);

/**
 * Takes the next `count` sequences of a stream that several processes append to, and holds the stream until the transaction
 * ends. A stream is either numbered by this or by one writer of its own, never both.
 * @returns the first of them.
 */
export async function reserveSequences(
  connection: Connection,
  tenantId: string,
  stream: string,
  count: number,
): Promise<number> {
  const [row] = await connection.run<{ readonly lastSequence: number }>(RESERVE, [tenantId, stream, count]);
  return (row?.lastSequence ?? count) - count + 1;
}

/** Orders by the column, not by its text: as text, transaction 10 would come before 9. */
const READ_LOG = hotStatement("log_read", ({ dialect }) =>
  dialect === "sqlite"
    ? `select '0' as "txText", position, ${FIELDS} from log where cast($1 as text) is not null and position > $2
       order by position limit $3`
    : `select tx::text as "txText", position, ${FIELDS} from log
       where (log.tx, log.position) > ($1::text::xid8, $2::bigint) and log.tx < pg_snapshot_xmin(pg_current_snapshot())
       order by log.tx, log.position limit $3`,
);

/**
 * At most `maxEntries` entries of all streams after a position (null: from the beginning), in the order in which every reader
 * meets them, which keeps the order of each stream. An entry is shown only when no other can still appear before it: on
 * PostgreSQL the oldest transaction that writes anything holds back what is committed after it.
 * @returns the position after the last of them; the one that was given when there are none.
 */
export async function readLog(
  connection: Connection,
  after: Position | null,
  maxEntries: number,
): Promise<{ readonly entries: readonly LogEntry[]; readonly position: Position | null }> {
  const [tx, position] = parsePosition(after);
  const rows = await connection.run<StoredEntry & { readonly txText: string; readonly position: number }>(READ_LOG, [
    tx,
    position,
    maxEntries,
  ]);
  const last = rows.at(-1);
  return {
    entries: rows.map(entryOf),
    position: last === undefined ? after : formatPosition(last.txText, last.position),
  };
}

/** A position as it is stored. `tx` is a transaction's number as text, "0" on SQLite. */
export function formatPosition(tx: string, position: number): Position {
  return `${tx}/${position}`;
}

/** @throws RangeError when the text is no position. */
export function parsePosition(after: Position | null): readonly [tx: string, position: number] {
  if (after === null) return ["0", 0];
  const parts = /^(\d{1,20})\/(\d{1,16})$/.exec(after);
  const [, tx, position] = parts ?? [];
  if (tx === undefined || position === undefined) {
    throw new RangeError("This is no position in the log: positions come from readLog and are stored as they are.");
  }
  return [tx, Number(position)];
}
