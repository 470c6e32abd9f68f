import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { recordSession, START, stumbles, succeeds } from "../../test/recorded-sessions.ts";
import { addCredit } from "../billing/add-credit.ts";
import { onePrice } from "../billing/price-book.ts";
import { BillingConsumer } from "../consumers/billing.ts";
import { consumeAll, consumeBatch } from "../consumers/consumer.ts";
import type { Database } from "../store/database.ts";
import { setPrepaid } from "../store/ledger.ts";
import { auditStore } from "./audit-store.ts";

let database: Database;
beforeEach(async () => {
  database = await openEmpty();
  for (let number = 0; number < 4; number += 1)
    await appendEntries(
      database,
      recordSession({
        tenantId: number % 2 === 0 ? "acme" : "beta",
        number,
        units: [
          { type: "llm", outcomes: [stumbles(9, 1), succeeds(500, 112)] },
          { type: "deterministic", outcomes: [succeeds()], cpuSeconds: "2.000000" },
        ],
      }).entries,
    );
  const id = "0197a1b2-0000-7000-8000-0000000000aa";
  await addCredit(database, { tenantId: "acme", id, amount: "1.000000", at: START });
});
afterEach(() => database.close());

const run = (sql: string) =>
  database.transaction((connection) => connection.run({ name: sql, sqlite: sql, postgres: sql }, []));
const checks = async () => (await auditStore(database, onePrice())).list.map(({ check }) => check);

test("nothing is found in a store that nobody has touched, with tenants that have no rows", async () => {
  await database.transaction((connection) => setPrepaid(connection, "gamma", true));
  await consumeAll(database, new BillingConsumer(onePrice()), 5);
  expect(await checks()).toEqual([]);
});

test("billing may be behind: wherever it stands, nothing is found", async () => {
  const billing = new BillingConsumer(onePrice());
  const place = { position: undefined };
  for (let batches = 0; ; batches += 1) {
    expect(await checks()).toEqual([]);
    if ((await consumeBatch(database, billing, place, 3, null)) !== "consumed") {
      expect(batches).toBeGreaterThan(5);
      return;
    }
  }
});

test("billing may go on meanwhile: what it writes after the audit looked is left to the next one", async () => {
  const billing = new BillingConsumer(onePrice());
  await consumeBatch(database, billing, { position: undefined }, 9, null);
  const moving: Database = {
    dialect: database.dialect,
    read: (work) => database.read(work),
    listen: (channel, told) => database.listen(channel, told),
    close: () => database.close(),
    async transaction(work) {
      const books = await database.transaction(work);
      await consumeAll(database, billing, 4);
      return books;
    },
  };
  expect((await auditStore(moving, onePrice())).list).toEqual([]);
});

test.each([
  ["a row that was removed", "delete from ledger_row where tenant_id = 'beta' and row = 2", "completion_without_row"],
  [
    "a row that is no JSON any more",
    "update ledger_row set text = 'x' where tenant_id = 'beta' and row = 2",
    "amount_differs",
  ],
  [
    "a commit that was removed",
    "delete from log where tenant_id = 'beta' and position = (select min(position) from log where tenant_id = 'beta')",
    "sequence_gap",
  ],
  [
    "usage that was changed",
    "update usage_moment set llm_amount = llm_amount + 1 where tenant_id = 'acme'",
    "usage_differs",
  ],
  ["a wallet that was removed", "delete from wallet where tenant_id = 'beta'", "wallet_differs"],
])("finds %s", async (_, damage, check) => {
  await consumeAll(database, new BillingConsumer(onePrice()), 5);
  await run(damage);
  expect(await checks()).toContain(check);
});
