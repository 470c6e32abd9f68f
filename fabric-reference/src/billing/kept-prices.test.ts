import type { LedgerRow, PriceList } from "@krako/contracts";
import { afterEach, expect, test } from "vitest";
import { appendEntries, ledgerState, openEmpty } from "../../test/billing-store.ts";
import { ManualClock } from "../../test/manual-clock.ts";
import { recordSession, START, succeeds } from "../../test/recorded-sessions.ts";
import { auditStore } from "../audit/audit-store.ts";
import { BillingConsumer } from "../consumers/billing.ts";
import { consumeAll, rebuildConsumer } from "../consumers/consumer.ts";
import type { Database } from "../store/database.ts";
import { KeptPrices, keepPrices, PRICE_LEAD_MS, readPriceBook } from "./kept-prices.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "./price-book.ts";

const open: Database[] = [];
const empty = async (): Promise<Database> => {
  const database = await openEmpty();
  open.push(database);
  return database;
};
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

const CHANGE = START + 1_000;
const dear: PriceList = { ...DEFAULT_PRICE_LIST, version: "dear", cpu_per_second: "7.000000" };
const cheap: PriceList = { ...DEFAULT_PRICE_LIST, version: "cheap", cpu_per_second: "1.000000" };
const always = (list: PriceList) => [{ from: null, list }];
const keep = (database: Database, named: Parameters<typeof keepPrices>[1], now = START) =>
  keepPrices(database, named, { now, processId: "p" });

const slow = (number: number, startAt: number) =>
  recordSession({
    tenantId: "acme",
    number,
    startAt,
    units: Array.from({ length: 3 }, () => ({ type: "deterministic", outcomes: [succeeds()], cpuSeconds: "1.000000" })),
  }).entries;

const versions = async (database: Database): Promise<string[]> => {
  const { tenants } = (await ledgerState(database)) as { tenants: { rows: { text: string }[] }[] };
  return tenants.flatMap(({ rows }) =>
    rows.map(({ text }) => {
      const { price_list_version, amount } = JSON.parse(text) as LedgerRow;
      return `${price_list_version} ${amount}`;
    }),
  );
};

test("a session has the prices that held when it began, also for what ends after they changed", async () => {
  const database = await empty();
  await keep(database, [
    { from: null, list: cheap },
    { from: CHANGE, list: dear },
  ]);
  // A recorded session begins a millisecond after its start: the first one begins just before the change, and ends after it.
  await appendEntries(database, [...slow(1, CHANGE - 2), ...slow(2, CHANGE - 1)]);
  await consumeAll(database, new BillingConsumer(onePrice()), 1);
  expect(await versions(database)).toEqual([
    ...Array.from({ length: 3 }, () => "cheap 1.000000"),
    ...Array.from({ length: 3 }, () => "dear 7.000000"),
  ]);
  expect((await auditStore(database, onePrice())).list).toEqual([]);
});

test("DET-005: a ledger that is written anew after prices have changed has the same bytes", async () => {
  const database = await empty();
  await keep(database, always(cheap));
  await appendEntries(database, slow(1, START));
  const billing = new BillingConsumer(onePrice());
  await consumeAll(database, billing, 5);
  await keep(database, always(dear), CHANGE - 1);
  await appendEntries(database, slow(2, CHANGE));
  await consumeAll(database, billing, 5);
  const before = await ledgerState(database);
  expect(new Set(await versions(database))).toEqual(new Set(["cheap 1.000000", "dear 7.000000"]));
  await rebuildConsumer(database, new BillingConsumer(onePrice(dear)), 3);
  expect(await ledgerState(database)).toEqual(before);
});

test("a version that comes back with other prices is refused, and nothing is kept of it", async () => {
  const database = await empty();
  await keep(database, always(cheap));
  const other = { ...cheap, cpu_per_second: "1.000001" };
  await expect(keep(database, always(other))).rejects.toThrow(/"cheap" is known with other prices/);
  expect((await database.read((connection) => readPriceBook(connection, null)))?.periods).toEqual([
    { from: 0, list: cheap },
  ]);
});

test("a process hears of prices that another one brought, and shows them from their time on", async () => {
  const database = await empty();
  const clock = new ManualClock(START);
  const [one, other] = [always(cheap), always(dear)].map((named) => new KeptPrices(database, clock, named)) as [
    KeptPrices,
    KeptPrices,
  ];
  expect(one.inForce()).toEqual(cheap);
  await one.start("one");
  await other.start("other");
  await one.refresh();
  expect(one.inForce()).toEqual(cheap);
  const { book } = one;
  await one.refresh();
  expect(one.book, "what has not changed is not made again").toBe(book);
  clock.pass(1);
  expect([one.inForce(), other.inForce()]).toEqual([dear, dear]);
});

test("where several processes may serve, prices begin once all of them have heard", async () => {
  const database = await empty();
  const shared: Database = { ...bound(database), dialect: "postgres" };
  await keep(shared, always(cheap));
  expect((await keep(shared, always(dear))).periods.at(-1)).toEqual({ from: START + PRICE_LEAD_MS, list: dear });
});

test("without named prices costs are not limited, whatever is kept", async () => {
  const database = await empty();
  await keep(database, always(cheap));
  const prices = new KeptPrices(database, new ManualClock(START), []);
  await prices.start("one");
  expect(prices.inForce()).toBeUndefined();
  expect(prices.book.at(START).version).toBe("cheap");
});

const bound = (database: Database): Database => ({
  dialect: database.dialect,
  transaction: (work) => database.transaction(work),
  read: (work) => database.read(work),
  listen: (channel, told) => database.listen(channel, told),
  close: () => database.close(),
});
