import type { LedgerRow, Wallet } from "@krako/contracts";
import { isExecutionEvent, isLedgerRow, isWallet } from "@krako/contracts/validators";
import { microUsd } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answersWrongly,
  isLost,
  recordSession,
  START,
  stumbles,
  succeeds,
  type ToldUnit,
  timesOut,
} from "../../test/recorded-sessions.ts";
import { recordedSessions } from "../../test/session-arbitraries.ts";
import { BillingFold, type RecordedEntry } from "./billing-fold.ts";
import { creditEvent, creditStream } from "./credit.ts";
import { onePrice } from "./price-book.ts";
import { addUsage, NO_USAGE, type UsageSums } from "./usage-moment.ts";

const billed = (...entries: readonly RecordedEntry[]) => {
  const fold = new BillingFold(onePrice());
  for (const entry of entries) fold.take(entry);
  return fold.drain();
};
const rowsOf = (...units: readonly ToldUnit[]): readonly LedgerRow[] =>
  billed(...recordSession({ tenantId: "acme", number: 1, units }).entries).tenants.flatMap(({ rows }) =>
    rows.map(({ row }) => row),
  );
const inShort = ({ line_item, attempt_index, reason, quantity, amount }: LedgerRow) =>
  [line_item, attempt_index, reason, quantity, amount].join(" ");
const credit = (amount: string, id = "0197a1b2-0000-7000-8000-0000000000aa"): RecordedEntry => ({
  tenantId: "acme",
  stream: creditStream(id),
  events: [creditEvent({ tenantId: "acme", id, amount, at: START })],
});

describe("the rows of a session", () => {
  test("a unit on a CPU node is charged its CPU seconds", () => {
    expect(rowsOf({ type: "deterministic", outcomes: [succeeds()], cpuSeconds: "2.500000" }).map(inShort)).toEqual([
      "workunit_cpu 1 accepted 2.500000 0.001250",
    ]);
  });

  test("CPU seconds that nobody measured are a row without an amount", () => {
    expect(rowsOf({ type: "retrieval", outcomes: [succeeds()] }).map(inShort)).toEqual([
      "workunit_cpu 1 accepted 0.000000 0.000000",
    ]);
  });

  test("an llm unit is charged the tokens of its accepted attempt, and names both events", () => {
    const [row] = rowsOf({ type: "llm", outcomes: [succeeds(500, 112)] });
    expect(inShort(row as LedgerRow)).toBe("llm_tokens 1 accepted 612.000000 0.001224");
    expect(row?.event_ids).toHaveLength(2);
  });

  test("a small model runs on the CPU: its tokens are no line item", () => {
    expect(
      rowsOf({ type: "small_model", outcomes: [succeeds(500, 112)], cpuSeconds: "1.000000" }).map(inShort),
    ).toEqual(["workunit_cpu 1 accepted 1.000000 0.000500"]);
  });

  test("BILL-002: attempts that were not accepted are rows with amount 0 and a reason", () => {
    const outcomes = [stumbles(10, 1), answersWrongly(20, 2), timesOut, isLost, succeeds(30, 3)];
    expect(rowsOf({ type: "llm", outcomes }).map(inShort)).toEqual([
      "llm_tokens 1 attempt_not_accepted 11.000000 0.000000",
      "llm_tokens 2 attempt_not_accepted 22.000000 0.000000",
      "llm_tokens 3 attempt_not_accepted 0.000000 0.000000",
      "llm_tokens 4 attempt_not_accepted 0.000000 0.000000",
      "llm_tokens 5 accepted 33.000000 0.000066",
    ]);
  });

  test("an attempt in flight when the run is cancelled is not accepted", () => {
    const { entries } = recordSession({
      tenantId: "acme",
      number: 1,
      units: [{ type: "llm", outcomes: [succeeds()] }],
      cancelAfter: 0,
    });
    expect(billed(...entries).tenants.flatMap(({ rows }) => rows.map(({ row }) => inShort(row)))).toEqual([
      "llm_tokens 1 attempt_not_accepted 0.000000 0.000000",
    ]);
  });
});

describe("what is told of a row", () => {
  test("a billed row is told with the balance after it, another one without", () => {
    const units: ToldUnit[] = [{ type: "llm", outcomes: [stumbles(1, 1), succeeds(500, 500)] }];
    const { entries } = recordSession({ tenantId: "acme", number: 1, units });
    const [tenant] = billed(credit("10.000000"), ...entries).tenants;
    expect(tenant?.events.map(({ event_type, sequence, payload }) => [event_type, sequence, payload.row])).toEqual([
      ["billing.usage.recorded", 1, 2],
      ["billing.usage.recorded", 2, 3],
      ["billing.credits.debited", 3, 3],
    ]);
    expect(tenant?.events[2]?.payload).toEqual({ row: 3, amount: "0.002000", balance: "9.998000" });
  });
});

describe("credits", () => {
  test("a credit is a negative row and no usage", () => {
    const [tenant] = billed(credit("10.000000")).tenants;
    const row = tenant?.rows[0]?.row;
    expect(row).toMatchObject({ reason: "credit_added", amount: "-10.000000", line_item: null });
    expect(isLedgerRow(row)).toBe(true);
    expect(JSON.parse(tenant?.walletText ?? "")).toMatchObject({
      balance: "10.000000",
      credited: "10.000000",
      debited: "0.000000",
    });
    expect(tenant?.events).toEqual([]);
    expect(tenant?.usage.size).toBe(0);
  });

  test("a credit that is delivered again counts once; another id counts again", () => {
    const other = credit("1.000000", "0197a1b2-0000-7000-8000-0000000000bb");
    const [tenant] = billed(credit("10.000000"), credit("10.000000"), other).tenants;
    expect(JSON.parse(tenant?.walletText ?? "")).toMatchObject({ credited: "11.000000", last_row: 2 });
  });

  test.each(["0.000000", "-1.000000", "1", "1000000000.000001", "01.000000"])("a credit of %s is refused", (amount) => {
    expect(() => credit(amount)).toThrow(/VALIDATION_ERROR/);
  });
  test.each(["0.000001", "999999999.999999", "1000000000.000000"])("a credit of %s is taken", (amount) => {
    expect(() => credit(amount)).not.toThrow();
  });
});

/** Sessions whose turns are woven into one log: each keeps its own order. */
const logs = fc.tuple(recordedSessions, fc.infiniteStream(fc.nat(1_000))).map(([sessions, picks]) => {
  const waiting = sessions.map((session) => [...session.entries]);
  const log: RecordedEntry[] = [];
  for (const pick of picks) {
    const open = waiting.filter((entries) => entries.length > 0);
    const entry = open[pick % Math.max(1, open.length)]?.shift();
    if (entry === undefined) return log;
    log.push(entry);
  }
  return log;
});

/** Everything that billing keeps, after a log that came in batches of this size. */
function kept(log: readonly RecordedEntry[], batch: number) {
  const fold = new BillingFold(onePrice());
  const rows: string[] = [];
  const events: string[] = [];
  const wallets = new Map<string, string>();
  const usage = new Map<string, UsageSums>();
  for (let at = 0; at < log.length; at += batch) {
    for (const entry of log.slice(at, at + batch)) fold.take(entry);
    const outcome = fold.drain();
    for (const tenant of outcome.tenants) {
      rows.push(...tenant.rows.map(({ text }) => text));
      events.push(...tenant.events.map((event) => JSON.stringify(event)));
      wallets.set(tenant.tenantId, tenant.walletText);
      for (const [at, used] of tenant.usage) {
        const key = `${tenant.tenantId} ${at}`;
        usage.set(key, addUsage(usage.get(key) ?? NO_USAGE, used));
      }
    }
  }
  return {
    rows: [...rows].sort(byTenantAndRow),
    events: events.sort(),
    wallets: [...wallets].sort(),
    usage: [...usage].sort(),
  };
}
const byTenantAndRow = (a: string, b: string): number => {
  const [x, y] = [JSON.parse(a) as LedgerRow, JSON.parse(b) as LedgerRow];
  return x.tenant_id < y.tenant_id ? -1 : x.tenant_id > y.tenant_id ? 1 : x.row - y.row;
};

describe("laws", () => {
  test("DET-005: however a log is cut into batches, ledger, events and wallets are the same bytes", () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 40 }), (log, batch) => {
        expect(kept(log, batch)).toEqual(kept(log, log.length));
      }),
    );
  });

  test("BILL-001: entries that are delivered again, at any time, change nothing", () => {
    fc.assert(
      fc.property(logs, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }), (log, again) => {
        const redelivered = [...log];
        for (const [which, gap] of again) {
          const from = redelivered.indexOf(log[which % log.length] as RecordedEntry);
          redelivered.splice(
            from + 1 + (gap % (redelivered.length - from)),
            0,
            log[which % log.length] as RecordedEntry,
          );
        }
        expect(kept(redelivered, 7)).toEqual(kept(log, 7));
      }),
    );
  });

  test("the order in which sessions are read changes numbers and hashes of rows, and nothing else of them", () => {
    const unchained = (log: readonly RecordedEntry[]) =>
      kept(log, 5)
        .rows.map((text) => {
          const { row: _row, hash: _hash, previous_hash: _previous, ...rest } = JSON.parse(text) as LedgerRow;
          return JSON.stringify(rest);
        })
        .sort();
    fc.assert(
      fc.property(recordedSessions, (sessions) => {
        const forwards = sessions.flatMap(({ entries }) => entries);
        const backwards = [...sessions].reverse().flatMap(({ entries }) => entries);
        expect(unchained(forwards)).toEqual(unchained(backwards));
      }),
    );
  });

  test("BILL-002: a unit is billed at most once for each line item", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const accepted = kept(log, 3)
          .rows.map((text) => JSON.parse(text) as LedgerRow)
          .filter(({ reason }) => reason === "accepted")
          .map(({ tenant_id, execution_session_id, work_unit_id, line_item }) =>
            [tenant_id, execution_session_id, work_unit_id, line_item].join(" "),
          );
        expect(new Set(accepted).size).toBe(accepted.length);
      }),
    );
  });

  test("BILL-006: the wallet is the sum of the rows, and everything is a document of the contract", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { rows, wallets, events } = kept(log, 3);
        for (const [tenant, text] of wallets) {
          const wallet = JSON.parse(text) as Wallet;
          const own = rows.map((row) => JSON.parse(row) as LedgerRow).filter((row) => row.tenant_id === tenant);
          expect(isWallet(wallet)).toBe(true);
          expect(microUsd(wallet.debited)).toBe(own.reduce((sum, row) => sum + microUsd(row.amount), 0n));
          expect(own.map((row) => row.row)).toEqual(own.map((_, index) => index + 1));
          expect(wallet.ledger_hash).toBe(own.at(-1)?.hash ?? "0".repeat(64));
        }
        expect(rows.every((row) => isLedgerRow(JSON.parse(row)))).toBe(true);
        expect(events.every((event) => isExecutionEvent(JSON.parse(event)))).toBe(true);
      }),
    );
  });

  test("a fold that goes on from what was kept of it writes what it would have written", () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 9 }), (log, batch) => {
        const whole = kept(log, log.length);
        const meters = new Map<string, string>();
        const accounts = new Map<string, { wallet: string; sequence: number }>();
        const rows: string[] = [];
        for (let at = 0; at < log.length; at += batch) {
          const fold = new BillingFold(onePrice());
          for (const [key, text] of meters) fold.putMeter(key, text);
          for (const { wallet, sequence } of accounts.values()) fold.putWallet(JSON.parse(wallet) as Wallet, sequence);
          for (const entry of log.slice(at, at + batch)) fold.take(entry);
          const outcome = fold.drain();
          for (const [key, text] of outcome.meters) meters.set(key, text);
          for (const tenant of outcome.tenants) {
            accounts.set(tenant.tenantId, { wallet: tenant.walletText, sequence: tenant.sequence });
            rows.push(...tenant.rows.map(({ text }) => text));
          }
        }
        expect(rows.sort(byTenantAndRow)).toEqual(whole.rows);
        expect([...meters.values()].every((text) => text === "ended")).toBe(true);
      }),
    );
  });
});
