import type {
  BillingCreditsDebited,
  BillingUsageRecorded,
  EventEnvelope,
  ExecutionEvent,
  LedgerRow,
  PriceList,
  Usage,
  Wallet,
} from "@krako/contracts";
import { usd } from "@krako/rules";
import { Findings } from "./finding.ts";
import { expectedKey, expectedValue, LedgerAudit, type LedgerBasis } from "./ledger-audit.ts";
import { SessionAudit } from "./session-audit.ts";

/** One commit of one stream of the log. */
export interface AuditedEntry {
  readonly tenantId: string;
  readonly stream: string;
  readonly events: readonly (ExecutionEvent | EventEnvelope)[];
}

/** What is known of a tenant beside the log. */
export interface AuditedTenant {
  readonly tenantId: string;
  /** By number. */
  readonly rows: Iterable<LedgerRow>;
  readonly wallet: Wallet | null;
  /** What was used in all. */
  readonly usage: Usage;
}

/** How to tell streams apart, and what held when. */
export interface AuditRules {
  readonly tenantStream: string;
  readonly creditPrefix: string;
  readonly listAt: (at: number) => PriceList;
}

/** What the log of one tenant says. */
interface TenantLog extends LedgerBasis {
  readonly sessions: Map<string, SessionAudit>;
  /** Debited and estimated tokens, and ended sessions. */
  readonly usage: { debited: number; estimated: number; sessions: number };
  /** What billing told of each row. */
  readonly told: Map<number, BillingUsageRecorded["payload"]>;
  readonly debits: Map<number, string>;
  toldSequence: number;
}

/**
 * Holds log, ledger, wallets and usage against each other and lists every disagreement. Shares no arithmetic and no state with billing.
 * Give it the whole log first, then each tenant. Its memory grows with the attempts in the log.
 */
export class Audit {
  readonly findings: Findings = new Findings();
  readonly #rules: AuditRules;
  readonly #tenants = new Map<string, TenantLog>();

  constructor(rules: AuditRules) {
    this.#rules = rules;
  }

  /** Tenants that the log names. */
  tenants(): string[] {
    return [...this.#tenants.keys()].sort();
  }

  /** Rows that the log so far leads to, for a tenant. */
  rowsExpected(tenantId: string): number {
    const { expected, credits } = this.#logOf(tenantId);
    return expected.size + credits.size;
  }

  /** Takes the next entry of the log. */
  takeEntry({ tenantId, stream, events }: AuditedEntry): void {
    if (tenantId === "") return;
    const log = this.#logOf(tenantId);
    if (stream === this.#rules.tenantStream) this.#takeTold(tenantId, log, events as readonly ExecutionEvent[]);
    else if (stream.startsWith(this.#rules.creditPrefix))
      for (const event of events as readonly EventEnvelope[])
        log.credits.set(event.event_id, (event.payload as { readonly amount: string }).amount);
    else this.#takeSession(tenantId, stream, log, events as readonly ExecutionEvent[]);
  }

  /** Compares a tenant with its log. */
  takeTenant({ tenantId, rows, wallet, usage }: AuditedTenant): void {
    const log = this.#logOf(tenantId);
    const ledger = new LedgerAudit(tenantId, log, this.findings);
    for (const row of rows) {
      ledger.take(row);
      this.#compareTold(log, row);
    }
    ledger.end(wallet);
    for (const row of log.told.keys())
      this.findings.add(
        "told_differs",
        { tenantId, row },
        `Billing told of row ${row}, which the ledger does not have.`,
      );
    this.#compareUsage(log, usage);
  }

  #takeSession(tenantId: string, sessionId: string, log: TenantLog, events: readonly ExecutionEvent[]): void {
    let session = log.sessions.get(sessionId);
    if (session === undefined) {
      session = new SessionAudit(tenantId, sessionId, this.findings);
      log.sessions.set(sessionId, session);
    }
    for (const event of events) {
      const wasOpen = !session.hasEnded;
      session.take(event, (expected) => log.expected.set(expectedKey(expected), expected));
      if (event.event_type === "budget.debited") {
        log.usage.debited += event.payload.tokens;
        if (event.payload.estimated) log.usage.estimated += event.payload.tokens;
      }
      if (wasOpen && session.hasEnded) log.usage.sessions += 1;
    }
  }

  #takeTold(tenantId: string, log: TenantLog, events: readonly ExecutionEvent[]): void {
    for (const event of events) {
      if (event.sequence !== log.toldSequence + 1)
        this.findings.add(
          "sequence_gap",
          { tenantId, eventIds: [event.event_id] },
          `The log of tenant ${tenantId}: event ${event.sequence} follows ${log.toldSequence}.`,
        );
      log.toldSequence = event.sequence;
      if (event.event_type === "billing.usage.recorded") log.told.set(event.payload.row, event.payload);
      if (event.event_type === "billing.credits.debited")
        log.debits.set(event.payload.row, (event as BillingCreditsDebited).payload.amount);
    }
  }

  /** Every charge was told as it stands, and debited as it stands. */
  #compareTold(log: TenantLog, row: LedgerRow): void {
    const told = log.told.get(row.row);
    log.told.delete(row.row);
    if (row.reason === "credit_added") return;
    const debited = log.debits.get(row.row) ?? usd(0);
    if (told?.amount === row.amount && told.quantity === row.quantity && debited === row.amount) return;
    this.findings.add(
      "told_differs",
      { tenantId: row.tenant_id, sessionId: row.execution_session_id, workUnitId: row.work_unit_id, row: row.row },
      `Row ${row.row} is ${row.amount}; billing told ${told?.amount ?? "nothing"} of it and debited ${debited}.`,
    );
  }

  #compareUsage(log: TenantLog, usage: Usage): void {
    const sums = new Map<string, { consumed: bigint; billed: bigint; amount: bigint }>();
    for (const expected of log.expected.values()) {
      const { quantity, amount } = expectedValue(expected, log.listAt(expected.pricedAt));
      const sum = sums.get(expected.lineItem) ?? { consumed: 0n, billed: 0n, amount: 0n };
      const micro = BigInt(quantity.replace(".", ""));
      sum.consumed += micro;
      if (expected.accepted) sum.billed += micro;
      sum.amount += BigInt(amount.replace(".", ""));
      sums.set(expected.lineItem, sum);
    }
    const pairs: [string, string | number, string | number][] = [
      ["sessions", usage.sessions, log.usage.sessions],
      ["debited_tokens", usage.debited_tokens, log.usage.debited],
      ["estimated_tokens", usage.estimated_tokens, log.usage.estimated],
    ];
    for (const line_item of ["workunit_cpu", "llm_tokens"] as const) {
      const line = usage.lines.find((each) => each.line_item === line_item);
      const sum = sums.get(line_item);
      for (const field of ["consumed", "billed", "amount"] as const)
        pairs.push([`${line_item} ${field}`, line?.[field] ?? usd(0), usd(sum?.[field] ?? 0n)]);
    }
    for (const [what, kept, computed] of pairs)
      if (kept !== computed)
        this.findings.add(
          "usage_differs",
          { tenantId: usage.tenant_id },
          `The usage of ${usage.tenant_id} says ${what} ${kept}; its events give ${computed}.`,
        );
  }

  #logOf(tenantId: string): TenantLog {
    let log = this.#tenants.get(tenantId);
    if (log === undefined) {
      log = {
        sessions: new Map(),
        expected: new Map(),
        credits: new Map(),
        told: new Map(),
        debits: new Map(),
        usage: { debited: 0, estimated: 0, sessions: 0 },
        toldSequence: 0,
        listAt: this.#rules.listAt,
      };
      this.#tenants.set(tenantId, log);
    }
    return log;
  }
}
