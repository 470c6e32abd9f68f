import type { LedgerRow, Wallet } from "@krako/contracts";
import { TENANT_STREAM } from "../billing/billing-events.ts";
import { creditStream } from "../billing/credit.ts";
import { readPriceBook } from "../billing/kept-prices.ts";
import type { PriceBook } from "../billing/price-book.ts";
import { sumsOf } from "../billing/read-billing.ts";
import { usageOf } from "../billing/usage-moment.ts";
import { BILLING } from "../consumers/billing.ts";
import type { Connection, Database } from "../store/database.ts";
import { holdPosition, listLedger, listWallets, sumUsage } from "../store/ledger.ts";
import { type LogEntry, type Position, parsePosition, readLog } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";
import { Audit, type AuditedEntry, type AuditedTenant } from "./audit.ts";
import type { Findings } from "./finding.ts";

const ENTRIES_PER_READ = 256;
const TENANTS_PER_READ = 500;
const ROWS_PER_READ = 500;

/** What billing had written when it stood at a place in the log. */
interface Books {
  readonly position: Position | null;
  readonly tenants: ReadonlyMap<string, Omit<AuditedTenant, "rows">>;
}

/**
 * Audits a whole store while the fabric runs: the log up to where billing stands, against what billing had written there. Billing is
 * held up only while wallets and usage are read. Prices are those that the store keeps; `orElse` where it keeps none.
 */
export async function auditStore(database: Database, orElse: PriceBook): Promise<Findings> {
  const books = await database.transaction(readBooks);
  const prices = await database.read((connection) => readPriceBook(connection, orElse));
  const audit = new Audit({
    tenantStream: TENANT_STREAM,
    creditPrefix: creditStream(""),
    listAt: (at) => prices.listAt(at),
  });
  for await (const entry of billedLog(database, books)) audit.takeEntry(entry);
  for (const tenantId of new Set([...books.tenants.keys(), ...audit.tenants()])) {
    const kept = books.tenants.get(tenantId) ?? { tenantId, wallet: null, usage: noUsage(tenantId) };
    // Where there is no wallet the log says how many rows there must be; what goes beyond was written since.
    const last = kept.wallet?.last_row ?? audit.rowsExpected(tenantId);
    audit.takeTenant({ ...kept, rows: await rowsOf(database, tenantId, last) });
  }
  return audit.findings;
}

async function readBooks(connection: Connection): Promise<Books> {
  const position = await holdPosition(connection, BILLING);
  const tenants = new Map<string, Omit<AuditedTenant, "rows">>();
  for (let after = ""; ; ) {
    const page = await listWallets(connection, after, TENANTS_PER_READ);
    for (const { tenantId, text } of page) {
      const sums = sumsOf(await sumUsage(connection, tenantId, 0, Number.MAX_SAFE_INTEGER));
      const wallet = text === "" ? null : (JSON.parse(text) as Wallet);
      tenants.set(tenantId, { tenantId, wallet, usage: usageOf(tenantId, ALWAYS, ALWAYS, sums) });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < TENANTS_PER_READ) return { position, tenants };
    after = last.tenantId;
  }
}

/** Usage of all time is not a period that anyone asked for. */
const ALWAYS = "1970-01-01T00:00:00.000Z";

function noUsage(tenantId: string): AuditedTenant["usage"] {
  const none = { consumed: 0n, billed: 0n, amount: 0n };
  const sums = { sessions: 0n, debitedTokens: 0n, estimatedTokens: 0n, cpu: none, llm: none };
  return usageOf(tenantId, ALWAYS, ALWAYS, sums);
}

/** The log up to where billing stands, and what billing told after it of the rows that are there. */
async function* billedLog(database: Database, books: Books): AsyncGenerator<AuditedEntry, void, undefined> {
  let position: Position | null = null;
  for (let atMost = ENTRIES_PER_READ; ; ) {
    const page = await database.read((connection) => readLog(connection, position, atMost));
    if (page.entries.length === 0) return;
    const isBeyond = isAfter(page.position, books.position);
    // The page reaches over the place where billing stands: smaller pages find it exactly.
    if (isBeyond && atMost > 1 && !isAfter(position, books.position) && position !== books.position) {
      atMost = Math.max(1, Math.floor(atMost / 2));
      continue;
    }
    for (const entry of page.entries) yield* isBeyond ? toldOf(entry, books) : [parsed(entry)];
    position = page.position;
    if (isBeyond) atMost = ENTRIES_PER_READ;
  }
}

function toldOf(entry: LogEntry, { tenants }: Books): AuditedEntry[] {
  if (entry.stream !== TENANT_STREAM) return [];
  const last = tenants.get(entry.tenantId)?.wallet?.last_row ?? 0;
  const { events, ...rest } = parsed(entry);
  return [{ ...rest, events: events.filter(({ payload }) => (payload as { readonly row: number }).row <= last) }];
}

function parsed({ tenantId, stream, eventsText }: LogEntry): AuditedEntry {
  return { tenantId, stream, events: readEvents(eventsText) };
}

/** Whether a place in the log is behind another. */
function isAfter(a: Position | null, b: Position | null): boolean {
  const [[txA, atA], [txB, atB]] = [parsePosition(a), parsePosition(b)];
  const [x, y] = [BigInt(txA), BigInt(txB)];
  return x > y || (x === y && atA > atB);
}

async function rowsOf(database: Database, tenantId: string, last: number): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (let after = 0; ; ) {
    const page = await database.read((connection) => listLedger(connection, tenantId, after, ROWS_PER_READ));
    // A row that cannot be read is audited as what it is: no row of the contract.
    for (const { row, text } of page) if (row <= last) rows.push(asRow(row, text));
    const end = page.at(-1);
    if (end === undefined || page.length < ROWS_PER_READ || end.row >= last) return rows;
    after = end.row;
  }
}

function asRow(row: number, text: string): LedgerRow {
  try {
    return JSON.parse(text) as LedgerRow;
  } catch {
    return { row, event_ids: [], amount: text } as unknown as LedgerRow;
  }
}
