import { setImmediate } from "node:timers/promises";
import { systemClock } from "@krako/attempts";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { ManualClock } from "../../test/manual-clock.ts";
import { type PostgresServer, startPostgres } from "../../test/postgres.ts";
import { recordSession, START, stumbles, succeeds } from "../../test/recorded-sessions.ts";
import { onePrice } from "../billing/price-book.ts";
import { TRUST } from "../policies/trust-constants.ts";
import type { Database } from "../store/database.ts";
import { listWallets } from "../store/ledger.ts";
import { migrate } from "../store/migrate.ts";
import { openPostgres } from "../store/postgres.ts";
import { acquireLease } from "../store/processes.ts";
import { BillingConsumer } from "./billing.ts";
import { consumeAll } from "./consumer.ts";
import { consumersInThread } from "./consumers-in-thread.ts";
import { consumersHere, type LogConsumers, type LogConsumersOptions, type RunLogConsumers } from "./log-consumers.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ fsync: false });
});
afterAll(() => server?.stop());

let schemas = 0;
let schema: string;
let database: Database;
let running: LogConsumers[];
let failures: string[];
beforeEach(async () => {
  schemas += 1;
  schema = `thread_${schemas}`;
  database = openPostgres({ url: server.url, schema, connections: 4 });
  await migrate(database);
  running = [];
  failures = [];
});
afterEach(async () => {
  await Promise.all(running.map((consumers) => consumers.stop()));
  await database.close();
});

const entries = (number: number) =>
  recordSession({
    tenantId: "acme",
    number,
    units: [
      { type: "llm", outcomes: [stumbles(9, 1), succeeds(500, 112)] },
      { type: "deterministic", outcomes: [succeeds()] },
    ],
  }).entries;

function start(run: RunLogConsumers, processId: string, more: Partial<LogConsumersOptions> = {}): LogConsumers {
  const consumers = run({
    database,
    clock: systemClock,
    processId,
    prices: onePrice(),
    trust: TRUST,
    settings: { restMs: 5, pollMs: 50 },
    onError: (consumer) => failures.push(consumer),
    ...more,
  });
  running.push(consumers);
  consumers.start();
  return consumers;
}

/** Waits for the wallet that these sessions lead to; it holds the last hash of the ledger. */
async function untilBilled(number: number): Promise<void> {
  const embedded = await openEmpty();
  for (let each = 1; each <= number; each += 1) await appendEntries(embedded, entries(each));
  await consumeAll(embedded, new BillingConsumer(onePrice()), 256);
  const expected = await walletOf(embedded);
  await embedded.close();
  while ((await walletOf(database)) !== expected) await setImmediate();
}

async function walletOf(of: Database): Promise<string | undefined> {
  return (await of.read((connection) => listWallets(connection, "", 1)))[0]?.text;
}

const leaseOf = (name: string) =>
  database.read((connection) =>
    connection.builder.selectFrom("lease").selectAll().where("name", "=", `consumer/${name}`).executeTakeFirst(),
  );

test.each([
  ["in this thread", consumersHere],
  ["in a thread of their own", null],
])("%s they write what they write anywhere, also when they are woken", async (_, here) => {
  await appendEntries(database, entries(1));
  const consumers = start(here ?? consumersInThread({ url: server.url, schema }), "p1", { settings: { restMs: 5 } });
  await untilBilled(1);
  await appendEntries(database, entries(2));
  consumers.wake();
  await untilBilled(2);
  expect(failures).toEqual([]);
});

test("a thread that is stopped gives the leases back, one that is abandoned does not", async () => {
  const inThread = consumersInThread({ url: server.url, schema });
  await appendEntries(database, entries(1));
  const first = start(inThread, "p1");
  await untilBilled(1);
  await first.stop();
  expect(await leaseOf("billing")).toMatchObject({ holder: "p1/1", held_until: 0 });
  await appendEntries(database, entries(2));
  const second = start(inThread, "p2");
  await untilBilled(2);
  expect(await leaseOf("billing")).toMatchObject({ holder: "p2/1" });
  second.abandon();
  await second.stop();
  expect((await leaseOf("billing"))?.held_until).toBeGreaterThan(Date.now());
  const ask = { name: "consumer/billing", holder: "p3", now: Date.now(), until: Date.now() + 1_000 };
  expect(await database.transaction((connection) => acquireLease(connection, ask))).toBeNull();
});

test("a thread that dies is replaced after growing, bounded waits, and not once it is stopped", async () => {
  const clock = new ManualClock(START);
  // No schema may be called that: the thread ends as it begins.
  const consumers = start(consumersInThread({ url: server.url, schema: "No Name" }), "p1", { clock });
  const waits: (number | undefined)[] = [];
  for (let deaths = 1; deaths <= 8; deaths += 1) {
    while (clock.waits().length === 0) await setImmediate();
    waits.push(clock.waits()[0]);
    clock.pass(clock.waits()[0] ?? 0);
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  await consumers.stop();
  expect(clock.waits()).toEqual([]);
  expect(failures.length).toBeGreaterThanOrEqual(8);
  expect(new Set(failures)).toEqual(new Set(["thread"]));
});
