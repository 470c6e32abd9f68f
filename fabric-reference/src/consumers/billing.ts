import type { Wallet } from "@krako/contracts";
import { TENANT_STREAM } from "../billing/billing-events.ts";
import { BillingFold, isBilled, meterKey, type TenantOutcome } from "../billing/billing-fold.ts";
import { readPriceBook } from "../billing/kept-prices.ts";
import type { PriceBook } from "../billing/price-book.ts";
import type { UsageSums } from "../billing/usage-moment.ts";
import { dropConsumer, readStates, writeStates } from "../store/consumers.ts";
import type { Connection } from "../store/database.ts";
import {
  addUsageRows,
  appendLedger,
  dropLedger,
  type KeptRow,
  readWallets,
  type UsageRow,
  writeWallets,
} from "../store/ledger.ts";
import { appendLog, type LogEntry, lastSequence } from "../store/log.ts";
import { writeEvents } from "../store/log-events.ts";
import { together } from "../store/together.ts";
import type { Consumer } from "./consumer.ts";
import { recordedEntry } from "./log-pages.ts";

/** The name billing keeps its position under. */
export const BILLING = "billing";

/** Sessions and tenants that are held in memory, at most; more are read from the store again. */
export const MAX_HELD_METERS = 10_000;
export const MAX_HELD_TENANTS = 1_000;

/**
 * Writes ledger, wallets, usage and the billing events of each tenant from the log. All decisions are those of {@link BillingFold}; here
 * is only what is read and written.
 */
export class BillingConsumer implements Consumer {
  readonly name: string = BILLING;
  #prices: PriceBook;
  #fold: BillingFold;
  /** By tenant: the last event of its stream that is in the log. Ahead of the wallet only while a rebuild catches up. */
  #told = new Map<string, number>();

  /** `prices` are for a store that keeps none. */
  constructor(prices: PriceBook) {
    this.#prices = prices;
    this.#fold = new BillingFold(prices);
  }

  async take(connection: Connection, entries: readonly LogEntry[]): Promise<void> {
    const billed = entries.filter(isBilled);
    if (billed.length === 0) return;
    // In this transaction: whoever leads must not bill by prices that have been replaced.
    this.#prices = await readPriceBook(connection, this.#prices);
    this.#fold.usePrices(this.#prices);
    await this.#putIn(connection, billed);
    for (const entry of billed) this.#fold.take(recordedEntry(entry));
    const { tenants, meters } = this.#fold.drain();
    await together(
      appendLedger(connection, tenants.flatMap(keptRows)),
      addUsageRows(connection, tenants.flatMap(usageRows)),
      writeWallets(
        connection,
        tenants.map(({ tenantId, walletText, sequence }) => ({ tenantId, text: walletText, sequence })),
      ),
      appendLog(
        connection,
        tenants.flatMap((tenant) => this.#untold(tenant)),
      ),
      writeStates(
        connection,
        this.name,
        [...meters].map(([key, text]) => ({ key, text })),
      ),
    );
    if (this.#fold.meters > MAX_HELD_METERS || this.#told.size > MAX_HELD_TENANTS) this.forget();
  }

  forget(): void {
    this.#fold = new BillingFold(this.#prices);
    this.#told = new Map();
  }

  async drop(connection: Connection): Promise<void> {
    await dropConsumer(connection, this.name);
    await dropLedger(connection);
  }

  /** What the entries are about and is not held. */
  async #putIn(connection: Connection, entries: readonly LogEntry[]): Promise<void> {
    const keys = new Set(entries.map(({ tenantId, stream }) => meterKey(tenantId, stream)));
    const unknown = [...keys].filter((key) => !this.#fold.knowsMeter(key));
    for (const [key, text] of await readStates(connection, this.name, unknown)) this.#fold.putMeter(key, text);
    const strangers = [...new Set(entries.map(({ tenantId }) => tenantId))].filter((id) => !this.#told.has(id));
    for (const tenantId of strangers) this.#told.set(tenantId, await lastSequence(connection, tenantId, TENANT_STREAM));
    for (const { text, sequence } of await readWallets(connection, strangers))
      if (text !== "") this.#fold.putWallet(JSON.parse(text) as Wallet, sequence);
  }

  /** The events that the log does not hold yet, as one entry. A rebuild finds its events there already: they are the same. */
  #untold({ tenantId, events, sequence }: TenantOutcome): LogEntry[] {
    const told = this.#told.get(tenantId) ?? 0;
    const untold = events.filter((event) => event.sequence > told);
    const [first, last] = [untold[0], untold.at(-1)];
    if (first === undefined || last === undefined) return [];
    this.#told.set(tenantId, sequence);
    return [
      {
        tenantId,
        stream: TENANT_STREAM,
        firstSequence: first.sequence,
        lastSequence: last.sequence,
        at: Date.parse(last.timestamp),
        eventsText: writeEvents(untold),
      },
    ];
  }
}

function keptRows({ tenantId, rows }: TenantOutcome): KeptRow[] {
  return rows.map(({ row, text }) => ({
    tenantId,
    row: row.row,
    sessionId: row.execution_session_id,
    recordedAt: Date.parse(row.recorded_at),
    text,
  }));
}

function usageRows({ tenantId, usage }: TenantOutcome): UsageRow[] {
  return [...usage].map(([at, sums]) => usageRow(tenantId, at, sums));
}

function usageRow(
  tenantId: string,
  at: number,
  { sessions, debitedTokens, estimatedTokens, cpu, llm }: UsageSums,
): UsageRow {
  return {
    tenantId,
    at,
    sessions: String(sessions),
    debitedTokens: String(debitedTokens),
    estimatedTokens: String(estimatedTokens),
    cpuConsumed: String(cpu.consumed),
    cpuBilled: String(cpu.billed),
    cpuAmount: String(cpu.amount),
    llmConsumed: String(llm.consumed),
    llmBilled: String(llm.billed),
    llmAmount: String(llm.amount),
  };
}
