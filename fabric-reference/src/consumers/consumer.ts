import { readPosition, writePosition } from "../store/consumers.ts";
import type { Connection, Database } from "../store/database.ts";
import { type LogEntry, type Position, readLog } from "../store/log.ts";
import { checkLease } from "../store/processes.ts";

/** What reads the log and writes what follows from it. One process at a time runs a consumer of a name. */
export interface Consumer {
  readonly name: string;
  /**
   * Writes what follows from entries, in the transaction that moves the position. Entries come in the order of the log; one that was
   * delivered before changes nothing. May hold in memory what it has written.
   */
  take(connection: Connection, entries: readonly LogEntry[]): Promise<void>;
  /** Forgets what is held in memory: the last transaction did not come about, or another process has gone on. */
  forget(): void;
  /** Removes everything that was written, so that it can be written again from the beginning of the log. */
  drop(connection: Connection): Promise<void>;
}

/** The lease of whoever runs the consumer. */
export interface Leadership {
  readonly name: string;
  readonly holder: string;
  readonly epoch: number;
}

/** `idle`: there is nothing more to read. `fenced`: another process leads, or has gone on. */
export type BatchOutcome = "consumed" | "idle" | "fenced";

/** Where a consumer stands, as far as this process knows. */
export interface ReadingPlace {
  /** Undefined: not known, read it from the store. */
  position: Position | null | undefined;
  /** Whether the last batch was full, so that more is there. */
  isBehind?: boolean;
}

/**
 * Reads at most `maxEntries` entries and has them taken. Results and position are written in one transaction, so that a crash at any
 * moment leaves both or neither. `leadership` null: the caller knows that nobody else runs this consumer. `read`: `readLog` or what is like it.
 */
export async function consumeBatch(
  database: Database,
  consumer: Consumer,
  place: ReadingPlace,
  maxEntries: number,
  leadership: Leadership | null,
  read: typeof readLog = readLog,
): Promise<BatchOutcome> {
  const { from, entries, to } = await database.read(async (connection) => {
    const from = place.position === undefined ? await readPosition(connection, consumer.name) : place.position;
    const { entries, position } = await read(connection, from, maxEntries);
    return { from, entries, to: position };
  });
  place.position = from;
  place.isBehind = entries.length >= maxEntries;
  if (entries.length === 0 || to === null) return "idle";
  let attempts = 0;
  try {
    const leads = await database.transaction(async (connection) => {
      // A transaction may be begun again by the store: what the first try left in memory was never written.
      if (attempts > 0) consumer.forget();
      attempts += 1;
      if (leadership !== null && !(await checkLease(connection, leadership))) return false;
      if ((await readPosition(connection, consumer.name)) !== from) return false;
      await consumer.take(connection, entries);
      await writePosition(connection, consumer.name, to);
      return true;
    });
    if (!leads) {
      startOver(consumer, place);
      return "fenced";
    }
  } catch (error) {
    startOver(consumer, place);
    throw error;
  }
  place.position = to;
  return "consumed";
}

function startOver(consumer: Consumer, place: ReadingPlace): void {
  consumer.forget();
  place.position = undefined;
}

/** Reads on until there is nothing more. For commands and simulations in which nobody else runs the consumer. @returns batches. */
export async function consumeAll(database: Database, consumer: Consumer, maxEntries: number): Promise<number> {
  const place: ReadingPlace = { position: undefined };
  for (let batches = 0; ; batches += 1)
    if ((await consumeBatch(database, consumer, place, maxEntries, null)) !== "consumed") return batches;
}

/** Removes what a consumer has written and writes it again from the log. */
export async function rebuildConsumer(database: Database, consumer: Consumer, maxEntries: number): Promise<void> {
  await database.transaction((connection) => consumer.drop(connection));
  consumer.forget();
  await consumeAll(database, consumer, maxEntries);
}
