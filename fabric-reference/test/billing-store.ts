// A fabric's database with recorded sessions in it, and everything billing keeps there.
import type { RecordedEntry } from "../src/billing/billing-fold.ts";
import { listStates } from "../src/store/consumers.ts";
import type { Database } from "../src/store/database.ts";
import { listLedger, listWallets, sumUsage } from "../src/store/ledger.ts";
import { appendLog, readStream } from "../src/store/log.ts";
import { readEvents, writeEvents } from "../src/store/log-events.ts";
import { migrate } from "../src/store/migrate.ts";
import { openSqlite } from "../src/store/sqlite.ts";

export async function openEmpty(): Promise<Database> {
  const database = openSqlite({ file: ":memory:" });
  await migrate(database);
  return database;
}

/** One transaction for each entry, in this order. */
export async function appendEntries(database: Database, entries: readonly RecordedEntry[]): Promise<void> {
  for (const { tenantId, stream, events } of entries)
    await database.transaction((connection) =>
      appendLog(connection, [
        {
          tenantId,
          stream,
          firstSequence: events[0]?.sequence ?? 0,
          lastSequence: events.at(-1)?.sequence ?? 0,
          at: Date.parse(events.at(-1)?.timestamp ?? ""),
          eventsText: writeEvents(events),
        },
      ]),
    );
}

const ALL = 100_000;

/** Ledger, wallets, usage, billing events and meters of every tenant, as they are kept. */
export function ledgerState(database: Database): Promise<unknown> {
  return database.read(async (connection) => {
    const wallets = await listWallets(connection, "", ALL);
    const tenants = [];
    for (const { tenantId, text, sequence } of wallets) {
      const entries = await readStream(connection, tenantId, "tenant", 0, ALL);
      tenants.push({
        tenantId,
        wallet: text,
        sequence,
        rows: await listLedger(connection, tenantId, 0, ALL),
        usage: await sumUsage(connection, tenantId, 0, Number.MAX_SAFE_INTEGER),
        events: entries.flatMap(({ eventsText }) => readEvents(eventsText)),
      });
    }
    return { tenants, states: await listStates(connection, "billing", "", ALL) };
  });
}
