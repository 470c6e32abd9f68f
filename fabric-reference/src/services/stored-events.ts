import type { StoredEvent, StoredEventPage } from "../services.ts";
import type { Database } from "../store/database.ts";
import { readStream } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";
import type { SessionRow } from "../store/sessions.ts";

/** A page of the events of a session, as they were written. */
export async function storedEvents(
  database: Database,
  row: SessionRow,
  after: number,
  limit: number,
): Promise<StoredEventPage> {
  const entries = await database.read((connection) =>
    readStream(connection, row.tenantId, row.sessionId, after, limit),
  );
  const items: StoredEvent[] = [];
  for (const { firstSequence, eventsText } of entries)
    for (const [at, { event_type, text }] of textsOf(eventsText).entries()) {
      const sequence = firstSequence + at;
      if (sequence > after && items.length < limit) items.push({ sequence, event_type, text });
    }
  const isOver = row.state !== "pending" && row.state !== "running";
  return { items, lastSequence: row.lastSequence, complete: isOver, firstKept: 1 };
}

function textsOf(eventsText: string): { readonly event_type: string; readonly text: string }[] {
  return readEvents(eventsText).map((event) => ({ event_type: event.event_type, text: JSON.stringify(event) }));
}
