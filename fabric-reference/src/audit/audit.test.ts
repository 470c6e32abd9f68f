import type { ExecutionEvent, LedgerRow, Usage, Wallet } from "@krako/contracts";
import { digestOf, microUsd, usd } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordSession, START, stumbles, succeeds, timesOut } from "../../test/recorded-sessions.ts";
import { recordedSessions } from "../../test/session-arbitraries.ts";
import { BillingFold, type RecordedEntry } from "../billing/billing-fold.ts";
import { creditEvent, creditStream } from "../billing/credit.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "../billing/price-book.ts";
import { addUsage, NO_USAGE, type UsageSums, usageOf } from "../billing/usage-moment.ts";
import { Audit, type AuditedEntry } from "./audit.ts";
import { AUDIT_CHECKS, type AuditCheck, MAX_FINDINGS } from "./finding.ts";

interface Books {
  log: { tenantId: string; stream: string; events: ExecutionEvent[] }[];
  tenants: { tenantId: string; rows: LedgerRow[]; wallet: Wallet | null; usage: Usage }[];
}
const FROM = "2026-01-01T00:00:00.000Z";
const TO = "2027-01-01T00:00:00.000Z";

/** What a fabric keeps after these entries, as plain documents that a test may spoil. */
const booksOf = (entries: readonly RecordedEntry[]): Books => {
  const fold = new BillingFold(onePrice());
  for (const entry of entries) fold.take(entry);
  const { tenants } = fold.drain();
  const told: AuditedEntry[] = tenants.map(({ tenantId, events }) => ({ tenantId, stream: "tenant", events }));
  return structuredClone({
    log: [...entries, ...told] as Books["log"],
    tenants: tenants.map(({ tenantId, rows, walletText, usage }) => ({
      tenantId,
      rows: rows.map(({ row }) => row),
      wallet: JSON.parse(walletText) as Wallet,
      usage: usageOf(
        tenantId,
        FROM,
        TO,
        [...usage.values()].reduce((sum: UsageSums, each) => addUsage(sum, each), NO_USAGE),
      ),
    })),
  });
};
const audited = ({ log, tenants }: Books) => {
  const audit = new Audit({ tenantStream: "tenant", creditPrefix: "credit/", listAt: () => DEFAULT_PRICE_LIST });
  for (const entry of log) audit.takeEntry(entry);
  for (const tenant of tenants) audit.takeTenant(tenant);
  return audit.findings;
};

const CREDIT = "0197a1b2-0000-7000-8000-0000000000aa";
const sample = (): Books => {
  const credit: RecordedEntry = {
    tenantId: "acme",
    stream: creditStream(CREDIT),
    events: [creditEvent({ tenantId: "acme", id: CREDIT, amount: "10.000000", at: START })],
  };
  const session = recordSession({
    tenantId: "acme",
    number: 1,
    units: [
      { type: "deterministic", outcomes: [succeeds()], cpuSeconds: "2.000000" },
      { type: "llm", outcomes: [stumbles(100, 0), timesOut, succeeds(500, 112)] },
      { type: "small_model", outcomes: [succeeds(3, 4)], cpuSeconds: "1.000000" },
    ],
  });
  return booksOf([credit, ...session.entries]);
};

const only = (books: Books) => books.tenants[0] as Books["tenants"][number];
const rowAt = (books: Books, row: number) => only(books).rows[row - 1] as LedgerRow;
const find = (books: Books, type: string, nth = 0) =>
  books.log.flatMap(({ events }) => events).filter(({ event_type }) => event_type === type)[nth] as ExecutionEvent;
const change = (event: ExecutionEvent, payload: object) => Object.assign(event.payload, payload);
/** A ledger whose chain is whole again after its rows were changed, as by one who covers tracks. */
const rechain = (books: Books): void => {
  let previous = "0".repeat(64);
  only(books).rows.forEach((row, index) => {
    row.row = index + 1;
    row.previous_hash = previous;
    const { hash: _hash, ...rest } = row;
    row.hash = digestOf(rest);
    previous = row.hash;
  });
  const { wallet, rows } = only(books);
  if (wallet === null) return;
  const billed = rows.filter(({ amount }) => !amount.startsWith("-"));
  wallet.debited = usd(billed.reduce((sum, { amount }) => sum + microUsd(amount), 0n));
  wallet.balance = usd(microUsd(wallet.credited) - microUsd(wallet.debited));
  wallet.last_row = rows.length;
  wallet.ledger_hash = previous;
};

const DAMAGES: readonly [what: string, check: AuditCheck, damage: (books: Books) => void][] = [
  ["a row is lost", "completion_without_row", (books) => only(books).rows.splice(1, 1) && rechain(books)],
  ["the last row is lost", "completion_without_row", (books) => only(books).rows.pop() && rechain(books)],
  ["the row of a credit is lost", "completion_without_row", (books) => only(books).rows.shift() && rechain(books)],
  [
    "a row is made up",
    "row_without_event",
    (books) => {
      only(books).rows.push({ ...rowAt(books, 2), work_unit_id: "nobody", event_ids: [CREDIT] });
      rechain(books);
    },
  ],
  [
    "a credit is made up",
    "row_without_event",
    (books) => {
      only(books).rows.push({ ...rowAt(books, 1), event_ids: [CREDIT.replaceAll("a", "b")] });
      rechain(books);
    },
  ],
  [
    "an amount is a millionth too high",
    "amount_differs",
    (books) => {
      rowAt(books, 2).amount = "0.001001";
      rechain(books);
    },
  ],
  [
    "a quantity was changed",
    "amount_differs",
    (books) => {
      rowAt(books, 5).quantity = "613.000000";
      rechain(books);
    },
  ],
  [
    "an attempt that was not accepted is billed",
    "amount_differs",
    (books) => {
      Object.assign(rowAt(books, 3), { reason: "accepted", amount: "0.000200" });
      rechain(books);
    },
  ],
  [
    "a row names another price list",
    "amount_differs",
    (books) => {
      rowAt(books, 2).price_list_version = "2025-01";
      rechain(books);
    },
  ],
  [
    "a credit counts for more than was added",
    "amount_differs",
    (books) => {
      rowAt(books, 1).amount = "-11.000000";
      rechain(books);
    },
  ],
  [
    "a row is there twice",
    "duplicate",
    (books) => {
      only(books).rows.push({ ...rowAt(books, 2) });
      rechain(books);
    },
  ],
  [
    "a credit is there twice",
    "duplicate",
    (books) => {
      only(books).rows.push({ ...rowAt(books, 1) });
      rechain(books);
    },
  ],
  [
    "a balance was changed",
    "wallet_differs",
    ({ tenants }) => Object.assign(tenants[0]?.wallet ?? {}, { balance: "10.000000" }),
  ],
  ["a wallet is missing", "wallet_differs", (books) => Object.assign(only(books), { wallet: null })],
  ["a wallet is behind", "wallet_differs", ({ tenants }) => Object.assign(tenants[0]?.wallet ?? {}, { last_row: 5 })],
  [
    "debited tokens of the usage were changed",
    "usage_differs",
    (books) => Object.assign(only(books).usage, { debited_tokens: 1 }),
  ],
  ["a session is missing in the usage", "usage_differs", (books) => Object.assign(only(books).usage, { sessions: 0 })],
  [
    "a line of the usage was changed",
    "usage_differs",
    (books) => Object.assign(only(books).usage.lines[0] ?? {}, { consumed: "9.000000" }),
  ],
  [
    "the unit names other tokens than its invocation",
    "tokens_differ",
    (books) => change(find(books, "workunit.completed", 1), { tokens_in: 499 }),
  ],
  [
    "the debit names other tokens than the unit",
    "tokens_differ",
    (books) => change(find(books, "budget.debited", 3), { tokens_in: 4, tokens_out: 3 }),
  ],
  ["a row was changed in place", "chain_broken", (books) => Object.assign(rowAt(books, 4), { recorded_at: TO })],
  ["two rows changed places", "chain_broken", (books) => only(books).rows.reverse()],
  [
    "the hash of a row was changed with it",
    "chain_broken",
    (books) => {
      const row = rowAt(books, 3);
      row.unit_price = "0.000001";
      const { hash: _hash, ...rest } = row;
      row.hash = digestOf(rest);
    },
  ],
  [
    "a debit is not what was consumed",
    "debits_differ",
    (books) => change(find(books, "budget.debited"), { tokens: 99 }),
  ],
  [
    "the session's last event reports other debits",
    "debits_differ",
    (books) => {
      const { payload } = find(books, "execution.session.completed");
      if ("budget" in payload) Object.assign((payload.budget as { tokens: object }).tokens, { debited: 1 });
    },
  ],
  ["an event of a session is lost", "sequence_gap", (books) => books.log[3]?.events.shift()],
  [
    "an event follows the session's last",
    "sequence_gap",
    (books) => books.log.at(-2)?.events.push(find(books, "execution.session.completed")),
  ],
  ["an event of the tenant is lost", "sequence_gap", (books) => books.log.at(-1)?.events.splice(2, 1)],
  [
    "an event is recorded twice",
    "duplicate",
    (books) => {
      const entry = books.log[2];
      const [first] = entry?.events ?? [];
      if (first !== undefined) entry?.events.splice(1, 0, first);
    },
  ],
  [
    "another amount was told",
    "told_differs",
    (books) => change(find(books, "billing.usage.recorded"), { amount: "0.000001" }),
  ],
  [
    "another amount was debited",
    "told_differs",
    (books) => change(find(books, "billing.credits.debited"), { amount: "0.000001" }),
  ],
  [
    "a row was told that is not there",
    "told_differs",
    (books) => change(find(books, "billing.usage.recorded"), { row: 99 }),
  ],
];

describe("an audit", () => {
  test("finds nothing in books that nobody has touched", () => {
    fc.assert(
      fc.property(recordedSessions, (sessions) => {
        const { list, count } = audited(booksOf(sessions.flatMap(({ entries }) => entries)));
        expect([list, count]).toEqual([[], 0]);
      }),
    );
    expect(audited(sample()).list).toEqual([]);
  });

  test.each(DAMAGES)("finds that %s: %s", (_, check, damage) => {
    const books = sample();
    damage(books);
    const found = audited(books).list.filter((finding) => finding.check === check);
    expect(found).not.toEqual([]);
    for (const { tenantId, message, look } of found) {
      expect(tenantId).toBe("acme");
      expect(message).toMatch(/^[A-Z].*\.$/s);
      expect(look).toMatch(/(session|row|wallet) .*acme/);
    }
  });

  test("can find everything it says it looks for", () => {
    expect(new Set(DAMAGES.map(([, check]) => check))).toEqual(new Set(AUDIT_CHECKS));
  });

  test("finds any change of any member of any row", () => {
    const fields = ["amount", "quantity", "unit_price", "reason", "event_ids", "recorded_at", "line_item", "tenant_id"];
    fc.assert(
      fc.property(recordedSessions, fc.nat(), fc.constantFrom(...fields), (sessions, which, field) => {
        const books = booksOf(sessions.flatMap(({ entries }) => entries));
        const rows = books.tenants.flatMap((tenant) => tenant.rows);
        if (rows.length === 0) return;
        Object.assign(rows[which % rows.length] as LedgerRow, {
          [field]: field === "event_ids" ? [CREDIT] : "changed",
        });
        expect(audited(books).count).toBeGreaterThan(0);
      }),
    );
  });

  test("lists a bounded number of findings and counts the rest", () => {
    const books = sample();
    const event = find(books, "workunit.started");
    books.log.push({
      tenantId: "acme",
      stream: "elsewhere",
      events: Array.from({ length: MAX_FINDINGS }, () => event),
    });
    const { list, count } = audited(books);
    expect(list).toHaveLength(MAX_FINDINGS);
    expect(count).toBeGreaterThan(MAX_FINDINGS);
  });
});
