import type { LedgerRow } from "@krako/contracts";
import { isLedgerPage, isUsage, isWallet } from "@krako/contracts/validators";
import { timestamp } from "@krako/rules";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { appendEntries, ledgerState, openEmpty } from "../../test/billing-store.ts";
import { type RecordedSession, recordSession, START, stumbles, succeeds } from "../../test/recorded-sessions.ts";
import { recordedSessions } from "../../test/session-arbitraries.ts";
import { addCredit } from "../billing/add-credit.ts";
import { onePrice } from "../billing/price-book.ts";
import { readLedger, readUsage, readWallet } from "../billing/read-billing.ts";
import type { Connection, Database } from "../store/database.ts";
import { writeEvents } from "../store/log-events.ts";
import { BillingConsumer } from "./billing.ts";
import { consumeAll, consumeBatch, rebuildConsumer } from "./consumer.ts";

const open: Database[] = [];
const empty = async (): Promise<Database> => {
  const database = await openEmpty();
  open.push(database);
  return database;
};
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

const billing = () => new BillingConsumer(onePrice());
const CREDIT = "0197a1b2-0000-7000-8000-0000000000aa";
const log = ({ entries }: RecordedSession) => entries;

/** A database of these sessions, billed in batches of a size. */
const billedStore = async (sessions: readonly RecordedSession[], batch: number): Promise<Database> => {
  const database = await empty();
  await appendEntries(database, sessions.flatMap(log));
  await consumeAll(database, billing(), batch);
  return database;
};

/** Lets a transaction run into an error at its n-th statement. */
class Interrupted extends Error {}
const interrupting = (database: Database, statement: number): Database & { readonly fired: () => boolean } => {
  let left = statement;
  let fired = false;
  return {
    dialect: database.dialect,
    read: (work) => database.read(work),
    listen: (channel, told) => database.listen(channel, told),
    close: () => database.close(),
    transaction: (work) =>
      database.transaction(async (connection) => {
        const lent: Connection = {
          dialect: connection.dialect,
          builder: connection.builder,
          notify: (channel, payload) => connection.notify(channel, payload),
          run: (hot, parameters) => {
            left -= 1;
            if (left === 0) {
              fired = true;
              throw new Interrupted("crash");
            }
            return connection.run(hot, parameters);
          },
        };
        return await work(lent);
      }),
    fired: () => fired,
  };
};

describe("the same log gives the same bytes", () => {
  test("DET-005: in batches of any size", async () => {
    await fc.assert(
      fc.asyncProperty(recordedSessions, fc.integer({ min: 1, max: 30 }), async (sessions, batch) => {
        const [one, other] = [await billedStore(sessions, batch), await billedStore(sessions, 1_000)];
        expect(await ledgerState(one)).toEqual(await ledgerState(other));
        await Promise.all(open.splice(0).map((database) => database.close()));
      }),
      { numRuns: 15 },
    );
  });

  test("DET-005: after ledger, usage and wallets were dropped and built again", async () => {
    await fc.assert(
      fc.asyncProperty(recordedSessions, fc.integer({ min: 1, max: 9 }), async (sessions, batch) => {
        const database = await billedStore(sessions, 5);
        const before = await ledgerState(database);
        await rebuildConsumer(database, billing(), batch);
        expect(await ledgerState(database)).toEqual(before);
        await Promise.all(open.splice(0).map((each) => each.close()));
      }),
      { numRuns: 15 },
    );
  });

  test("after a crash at any statement of any batch", async () => {
    const sessions = [1, 2].map((number) =>
      recordSession({
        tenantId: `t${number}`,
        number,
        units: [
          { type: "llm", outcomes: [stumbles(9, 1), succeeds(500, 12)] },
          { type: "deterministic", outcomes: [succeeds()], cpuSeconds: "1.500000" },
        ],
      }),
    );
    const expected = await ledgerState(await billedStore(sessions, 1_000));
    let crashes = 0;
    for (let statement = 1; statement < 1_000; statement += 1) {
      const database = await empty();
      await appendEntries(database, sessions.flatMap(log));
      const failing = interrupting(database, statement);
      const consumer = billing();
      const place = { position: undefined };
      for (;;) {
        try {
          if ((await consumeBatch(failing, consumer, place, 4, null)) !== "consumed") break;
        } catch (error) {
          expect(error).toBeInstanceOf(Interrupted);
          crashes += 1;
        }
      }
      expect(await ledgerState(database)).toEqual(expected);
      if (!failing.fired()) break;
    }
    expect(crashes).toBeGreaterThan(20);
  });

  test("BILL-001: when entries are delivered twice, to a consumer that remembers and to one that does not", async () => {
    const session = recordSession({
      tenantId: "acme",
      number: 1,
      units: [{ type: "llm", outcomes: [succeeds(5, 5)] }],
    });
    const database = await billedStore([session], 2);
    const before = await ledgerState(database);
    const entries = session.entries.map((entry) => ({
      tenantId: entry.tenantId,
      stream: entry.stream,
      firstSequence: entry.events[0]?.sequence ?? 0,
      lastSequence: entry.events.at(-1)?.sequence ?? 0,
      at: START,
      eventsText: writeEvents(entry.events),
    }));
    const consumer = billing();
    for (const again of [entries, entries.slice(0, 1), entries.slice(-1)])
      await database.transaction((connection) => consumer.take(connection, again));
    await database.transaction((connection) => billing().take(connection, [...entries, ...entries]));
    expect(await ledgerState(database)).toEqual(before);
  });
});

describe("what tenants read", () => {
  const twoSessions = () => [
    recordSession({
      tenantId: "acme",
      number: 1,
      units: [{ type: "deterministic", outcomes: [succeeds()], cpuSeconds: "2.000000" }],
    }),
    recordSession({
      tenantId: "acme",
      number: 2,
      startAt: START + 86_400_000,
      units: [{ type: "llm", outcomes: [stumbles(1, 0), succeeds(500, 112)] }],
    }),
  ];

  test("usage of a period counts what happened from its start up to, and without, its end", async () => {
    const sessions = twoSessions();
    const database = await billedStore(sessions, 3);
    const end = sessions[0]?.events.at(-1)?.timestamp ?? "";
    const after = timestamp(Date.parse(end) + 1);
    const at = (from: string, to: string) => database.read((connection) => readUsage(connection, "acme", from, to));
    expect(await at("2026-01-01T00:00:00.000Z", end)).toMatchObject({ sessions: 0 });
    expect(await at("2026-01-01T00:00:00.000Z", after)).toMatchObject({ sessions: 1, amount: "0.001000" });
    expect(await at(after, "2027-01-01T00:00:00.000Z")).toMatchObject({ sessions: 1, amount: "0.001224" });
    const all = await at("2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z");
    expect(all).toMatchObject({ sessions: 2, debited_tokens: 613, amount: "0.002224" });
    expect(isUsage(all)).toBe(true);
    expect(await database.read((c) => readUsage(c, "other", end, after))).toMatchObject({ sessions: 0, lines: [] });
    await expect(at(after, end)).rejects.toThrow(/begin before it ends/);
  });

  test("the ledger is read in pages, whole or of one session", async () => {
    const sessions = twoSessions();
    const database = await billedStore(sessions, 3);
    const page = (cursor: string | undefined, sessionId?: string) =>
      database.read((connection) => readLedger(connection, "acme", { cursor, limit: 2, sessionId }));
    const first = await page(undefined);
    expect(isLedgerPage(first)).toBe(true);
    expect(first.items.map((row: LedgerRow) => row.row)).toEqual([1, 2]);
    const second = await page(first.next_cursor);
    expect(second.items.map((row: LedgerRow) => row.row)).toEqual([3]);
    expect(second.next_cursor).toBeUndefined();
    const own = await page(undefined, sessions[1]?.sessionId);
    expect(own.items.map((row: LedgerRow) => row.row)).toEqual([2, 3]);
    expect(own.next_cursor).toBeUndefined();
    await expect(page("x")).rejects.toThrow(/cursor/);
  });

  test("BILL-006: credit makes a balance, and what is billed uses it up", async () => {
    const database = await empty();
    await addCredit(database, { tenantId: "acme", id: CREDIT, amount: "0.001224", at: START });
    await consumeAll(database, billing(), 10);
    const session = recordSession({
      tenantId: "acme",
      number: 1,
      units: [{ type: "llm", outcomes: [succeeds(612, 0)] }],
    });
    await appendEntries(database, session.entries);
    await consumeAll(database, billing(), 10);
    const wallet = await database.read((connection) => readWallet(connection, "acme"));
    expect(wallet).toMatchObject({ balance: "0.000000", credited: "0.001224", debited: "0.001224", last_row: 2 });
    expect(isWallet(wallet)).toBe(true);
  });
});

describe("credit", () => {
  test("the same credit again changes nothing; the same id with another amount is a conflict", async () => {
    const database = await empty();
    const credit = { tenantId: "acme", id: CREDIT, amount: "5.000000", at: START };
    expect(await addCredit(database, credit)).toBe(true);
    expect(await addCredit(database, { ...credit, at: START + 1 })).toBe(false);
    await expect(addCredit(database, { ...credit, amount: "6.000000" })).rejects.toThrow(/CONFLICT/);
    await consumeAll(database, billing(), 10);
    const wallet = await database.read((connection) => readWallet(connection, "acme"));
    expect(wallet).toMatchObject({ balance: "5.000000", last_row: 1 });
  });

  test("two who add the same credit at once add it once", async () => {
    const database = await empty();
    const credit = { tenantId: "acme", id: CREDIT, amount: "5.000000", at: START };
    const added = await Promise.all([1, 2, 3].map(() => addCredit(database, credit)));
    expect(added.filter(Boolean)).toHaveLength(1);
  });
});
