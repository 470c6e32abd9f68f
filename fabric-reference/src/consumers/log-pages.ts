import type { RecordedEntry } from "../billing/billing-fold.ts";
import type { Connection } from "../store/database.ts";
import { type LogEntry, type Position, readLog } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";

/** Entries after a position, and the position after the last of them. */
export type LogPage = Awaited<ReturnType<typeof readLog>>;

/**
 * The log as the consumers of one process read it: who comes second to a place is given what the first has read there, and need neither
 * unpack nor parse it again. The last page is kept until it is given once more; one without entries never, since there may be more by now.
 */
export class LogPages {
  #kept: { readonly place: string; readonly page: LogPage } | null = null;
  /** By place: who reads there now. */
  readonly #reading = new Map<string, Promise<unknown>>();

  async read(connection: Connection, after: Position | null, maxEntries: number): Promise<LogPage> {
    const place = `${after} ${maxEntries}`;
    const other = this.#reading.get(place);
    if (other !== undefined) await other;
    if (this.#kept?.place === place) {
      const { page } = this.#kept;
      this.#kept = null;
      return page;
    }
    const reading = readLog(connection, after, maxEntries);
    const read = reading.then(ignore, ignore);
    this.#reading.set(place, read);
    try {
      const page = await reading;
      if (page.entries.length > 0) this.#kept = { place, page };
      return page;
    } finally {
      if (this.#reading.get(place) === read) this.#reading.delete(place);
    }
  }
}

const known = new WeakMap<LogEntry, RecordedEntry>();

/** An entry with its events; they are read once for all consumers, and nobody changes them. */
export function recordedEntry(entry: LogEntry): RecordedEntry {
  const read = known.get(entry);
  if (read !== undefined) return read;
  const { tenantId, stream, eventsText } = entry;
  const recorded = { tenantId, stream, events: readEvents(eventsText) };
  known.set(entry, recorded);
  return recorded;
}

function ignore(): void {}
