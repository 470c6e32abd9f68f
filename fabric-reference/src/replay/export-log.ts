import { TENANT_STREAM } from "../billing/billing-events.ts";
import { isCreditStream } from "../billing/credit.ts";
import type { PricePeriod } from "../billing/price-book.ts";
import type { Database } from "../store/database.ts";
import { type LogEntry, type Position, readLog } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";
import { readSessionDocument } from "../store/session-texts.ts";
import { entryLine, headerLine, sessionLine } from "./log-lines.ts";

/** What the header of an export says. */
export interface ExportFacts {
  readonly priceBook: readonly PricePeriod[];
  readonly region?: string | undefined;
}

/** Commits that are read at once. */
const ENTRIES_PER_READ = 256;

/** The lines of an export of the whole log, without line ends; what is committed meanwhile comes along. */
export async function* exportLog(database: Database, facts: ExportFacts): AsyncGenerator<string, void, undefined> {
  yield headerLine(facts.priceBook, facts.region);
  let position: Position | null = null;
  for (;;) {
    const page = await database.read((connection) => readLog(connection, position, ENTRIES_PER_READ));
    if (page.entries.length === 0) return;
    position = page.position;
    for (const entry of page.entries) {
      if (entry.firstSequence === 1 && isSession(entry)) yield await documentOf(database, entry);
      const { tenantId: tenant_id, stream, firstSequence, lastSequence, at, eventsText } = entry;
      const events = readEvents(eventsText);
      yield entryLine({ tenant_id, stream, first_sequence: firstSequence, last_sequence: lastSequence, at, events });
    }
  }
}

/** Whether a stream is that of a session. */
function isSession({ tenantId, stream }: LogEntry): boolean {
  return tenantId !== "" && stream !== TENANT_STREAM && !isCreditStream(stream);
}

async function documentOf(database: Database, { tenantId, stream }: LogEntry): Promise<string> {
  const document = await database.read((connection) => readSessionDocument(connection, tenantId, stream));
  if (document === null)
    throw new Error(`Session ${stream} of tenant ${tenantId} has events and no document; the audit says more.`);
  return sessionLine({
    tenant_id: tenantId,
    session_id: stream,
    graph_text: document.graphText,
    context_text: document.contextText,
  });
}
