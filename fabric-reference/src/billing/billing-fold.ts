import type {
  BillingCreditsDebited,
  BillingUsageRecorded,
  EventEnvelope,
  ExecutionEvent,
  Wallet,
} from "@krako/contracts";
import { Account } from "./account.ts";
import { billingEvents, TENANT_STREAM } from "./billing-events.ts";
import type { Charge } from "./charge.ts";
import { creditCharge, isCreditStream } from "./credit.ts";
import type { WrittenRow } from "./ledger-row.ts";
import type { PriceBook } from "./price-book.ts";
import { type Metered, SessionMeter } from "./session-meter.ts";
import { NO_USAGE, type UsageSums, withCharge, withDebit, withSession } from "./usage-moment.ts";

/** What was committed in one go to one stream of the log. */
export interface RecordedEntry {
  /** Empty for the log of the fabric itself. */
  readonly tenantId: string;
  readonly stream: string;
  readonly events: readonly (ExecutionEvent | EventEnvelope)[];
}

/** What follows for one tenant from the entries that were taken. */
export interface TenantOutcome {
  readonly tenantId: string;
  readonly rows: readonly WrittenRow[];
  /** To be appended to the tenant's stream. */
  readonly events: readonly (BillingUsageRecorded | BillingCreditsDebited)[];
  /** The wallet after the rows, in its RFC 8785 form. */
  readonly walletText: string;
  /** Sequence of the last event of the tenant's stream. */
  readonly sequence: number;
  /** What was used, by millisecond. To be added to what is known of that millisecond. */
  readonly usage: ReadonlyMap<number, UsageSums>;
}

/** Everything that follows from the entries that were taken since the last time. */
export interface FoldOutcome {
  readonly tenants: readonly TenantOutcome[];
  /** What must be kept of the streams that were read, by {@link meterKey}. */
  readonly meters: ReadonlyMap<string, string>;
}

/** Under which name the meter of a stream is kept. */
export function meterKey(tenantId: string, stream: string): string {
  return `${tenantId}/${stream}`;
}

/** Whether billing has anything to read in a stream: the sessions and credits of a tenant, not what it writes itself. */
export function isBilled({ tenantId, stream }: Pick<RecordedEntry, "tenantId" | "stream">): boolean {
  return tenantId !== "" && stream !== TENANT_STREAM;
}

/**
 * From the log to ledger, wallets and usage: one pure fold for the live fabric, a rebuild and a replay. The same entries in the same
 * order give the same bytes (DET-005), in however many batches they come and however often they are delivered (BILL-001).
 *
 * Meters and accounts that are not put in beforehand begin empty.
 */
export class BillingFold {
  #prices: PriceBook;
  readonly #meters = new Map<string, SessionMeter>();
  readonly #books = new Map<string, TenantBook>();
  readonly #touched = new Set<string>();

  constructor(prices: PriceBook) {
    this.#prices = prices;
  }

  /** From the next entry on. Periods are only ever added, so what was taken stands. */
  usePrices(prices: PriceBook): void {
    this.#prices = prices;
  }

  knowsMeter(key: string): boolean {
    return this.#meters.has(key);
  }

  knowsAccount(tenantId: string): boolean {
    return this.#books.has(tenantId);
  }

  putMeter(key: string, text: string): void {
    this.#meters.set(key, SessionMeter.fromText(text));
  }

  /** Goes on with the account that a wallet is the fold of; `sequence` is that of the last event of the tenant's stream. */
  putWallet(wallet: Wallet, sequence: number): void {
    this.#books.set(wallet.tenant_id, new TenantBook(Account.of(wallet), sequence));
  }

  /** Meters that are held in memory. */
  get meters(): number {
    return this.#meters.size;
  }

  /** Takes the next entry of the log. */
  take(entry: RecordedEntry): void {
    if (!isBilled(entry)) return;
    const { tenantId, stream, events } = entry;
    const key = meterKey(tenantId, stream);
    let meter = this.#meters.get(key);
    if (meter === undefined) {
      meter = new SessionMeter();
      this.#meters.set(key, meter);
    }
    this.#touched.add(key);
    const book = this.#bookOf(tenantId);
    if (isCreditStream(stream)) this.#takeCredit(events as readonly EventEnvelope[], meter, book);
    else for (const event of events as readonly ExecutionEvent[]) meter.take(event, this.#prices, book);
  }

  /** What followed since the last call. */
  drain(): FoldOutcome {
    const meters = new Map<string, string>();
    for (const key of this.#touched) meters.set(key, (this.#meters.get(key) as SessionMeter).toText());
    this.#touched.clear();
    const tenants: TenantOutcome[] = [];
    for (const book of this.#books.values()) if (book.hasNews()) tenants.push(book.drain());
    return { tenants, meters };
  }

  /** Forgets the meters, so that memory stays bounded; only after a {@link drain}, and where they can be put in again. */
  forgetMeters(): void {
    this.#meters.clear();
  }

  #takeCredit(events: readonly EventEnvelope[], meter: SessionMeter, book: TenantBook): void {
    for (const event of events) {
      if (meter.hasEnded) return;
      meter.hasEnded = true;
      const at = Date.parse(event.timestamp);
      book.charge(creditCharge(event, this.#prices.at(at).version), at);
    }
  }

  #bookOf(tenantId: string): TenantBook {
    let book = this.#books.get(tenantId);
    if (book === undefined) {
      book = new TenantBook(Account.empty(tenantId), 0);
      this.#books.set(tenantId, book);
    }
    return book;
  }
}

/** What is written for one tenant between two drains. */
class TenantBook implements Metered {
  readonly #account: Account;
  #sequence: number;
  #rows: WrittenRow[] = [];
  #events: (BillingUsageRecorded | BillingCreditsDebited)[] = [];
  #usage = new Map<number, UsageSums>();

  constructor(account: Account, sequence: number) {
    this.#account = account;
    this.#sequence = sequence;
  }

  charge(charge: Charge, at: number): void {
    const written = this.#account.add(charge);
    this.#rows.push(written);
    for (const event of billingEvents(written.row, charge, this.#account.balance(), this.#sequence + 1)) {
      this.#sequence = event.sequence;
      this.#events.push(event);
    }
    if (charge.lineItem !== null) this.#usage.set(at, withCharge(this.#usedAt(at), charge));
  }

  debited(tokens: number, estimated: boolean, at: number): void {
    this.#usage.set(at, withDebit(this.#usedAt(at), tokens, estimated));
  }

  sessionEnded(at: number): void {
    this.#usage.set(at, withSession(this.#usedAt(at)));
  }

  hasNews(): boolean {
    return this.#rows.length > 0 || this.#usage.size > 0;
  }

  drain(): TenantOutcome {
    const outcome: TenantOutcome = {
      tenantId: this.#account.tenantId,
      rows: this.#rows,
      events: this.#events,
      walletText: this.#account.text(),
      sequence: this.#sequence,
      usage: this.#usage,
    };
    this.#rows = [];
    this.#events = [];
    this.#usage = new Map();
    return outcome;
  }

  #usedAt(at: number): UsageSums {
    return this.#usage.get(at) ?? NO_USAGE;
  }
}
