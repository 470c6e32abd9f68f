import { afterAll, beforeAll, expect, test } from "vitest";
import { appendEntries, ledgerState, openEmpty } from "../../test/billing-store.ts";
import { type PostgresServer, startPostgres } from "../../test/postgres.ts";
import { recordSession, START, stumbles, succeeds, timesOut } from "../../test/recorded-sessions.ts";
import { auditStore } from "../audit/audit-store.ts";
import { addCredit } from "../billing/add-credit.ts";
import { onePrice } from "../billing/price-book.ts";
import { readUsage } from "../billing/read-billing.ts";
import type { Database } from "../store/database.ts";
import { setPrepaid } from "../store/ledger.ts";
import { migrate } from "../store/migrate.ts";
import { openPostgres } from "../store/postgres.ts";
import { acquireLease } from "../store/processes.ts";
import { BillingConsumer } from "./billing.ts";
import { consumeAll, consumeBatch, rebuildConsumer } from "./consumer.ts";
import { TrustConsumer } from "./trust.ts";

let server: PostgresServer;
let database: Database;
let embedded: Database;
beforeAll(async () => {
  server = await startPostgres({ fsync: false });
  database = openPostgres({ url: server.url, schema: "consumers", connections: 4 });
  await migrate(database);
  embedded = await openEmpty();
  for (const each of [database, embedded]) {
    await each.transaction((connection) => setPrepaid(connection, "beta", true));
    for (let number = 0; number < 6; number += 1)
      await appendEntries(
        each,
        recordSession({
          tenantId: number % 2 === 0 ? "acme" : "beta",
          number,
          units: [
            { type: "llm", outcomes: [stumbles(9, 1), timesOut, succeeds(500, 112)] },
            { type: "deterministic", outcomes: [succeeds()], cpuSeconds: "88473600.000000" },
          ],
        }).entries,
      );
    const id = "0197a1b2-0000-7000-8000-0000000000aa";
    await addCredit(each, { tenantId: "acme", id, amount: "1.000000", at: START });
  }
});
afterAll(async () => {
  await database?.close();
  await embedded?.close();
  await server?.stop();
});

const billing = () => new BillingConsumer(onePrice());

test("DET-005: PostgreSQL keeps the same bytes as SQLite, in other batches and after a rebuild", async () => {
  await consumeAll(embedded, billing(), 4);
  await consumeAll(database, billing(), 7);
  const expected = await ledgerState(embedded);
  expect(await ledgerState(database)).toEqual(expected);
  await rebuildConsumer(database, billing(), 3);
  expect(await ledgerState(database)).toEqual(expected);
});

test("usage is summed beyond what a number of JSON holds, and the audit finds nothing", async () => {
  const usage = await database.read((c) =>
    readUsage(c, "acme", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"),
  );
  expect(usage).toMatchObject({ sessions: 3, lines: [{ consumed: "265420800.000000", amount: "132710.400000" }, {}] });
  expect((await auditStore(database, onePrice())).list).toEqual([]);
});

test("trust is rebuilt to the same scores", async () => {
  await consumeAll(database, new TrustConsumer(), 5);
  await rebuildConsumer(database, new TrustConsumer(), 2);
  await expect(consumeAll(database, new TrustConsumer(), 2)).resolves.toBe(0);
});

test("of two who read at once, the one that does not hold the lease any more writes nothing", async () => {
  await database.transaction((connection) => billing().drop(connection));
  const lease = { name: "consumer/billing", now: 0, until: 1 };
  const first = await database.transaction((c) => acquireLease(c, { ...lease, holder: "p1" }));
  const second = await database.transaction((c) => acquireLease(c, { ...lease, holder: "p2", now: 2, until: 3 }));
  const batch = (holder: string, epoch: number | null) =>
    consumeBatch(database, billing(), { position: undefined }, 5, { name: lease.name, holder, epoch: epoch ?? 0 });
  expect(await batch("p1", first)).toBe("fenced");
  expect(await batch("p2", second)).toBe("consumed");
});
