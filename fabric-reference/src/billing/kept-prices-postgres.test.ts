import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../test/postgres.ts";
import type { Database } from "../store/database.ts";
import { migrate } from "../store/migrate.ts";
import { openPostgres } from "../store/postgres.ts";
import { keepPrices, PRICE_LEAD_MS, readPriceBook } from "./kept-prices.ts";
import { DEFAULT_PRICE_LIST } from "./price-book.ts";

let server: PostgresServer;
let database: Database;
beforeAll(async () => {
  server = await startPostgres({ fsync: false });
  database = openPostgres({ url: server.url, schema: "prices", connections: 8 });
  await migrate(database);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const NOW = 1_000;

test("processes that start together with different prices lose none of them, and all but the first begin later", async () => {
  const starts = Array.from({ length: 8 }, (_, n) => {
    const named = [{ from: null, list: { ...DEFAULT_PRICE_LIST, version: `v${n}` } }];
    return keepPrices(database, named, { now: NOW + n, processId: `p${n}` });
  });
  await Promise.all(starts);
  const book = await database.read((connection) => readPriceBook(connection, null));
  const froms = book?.periods.map(({ from }) => from) ?? [];
  expect(book?.periods.map(({ list }) => list.version).sort()).toEqual(starts.map((_, n) => `v${n}`));
  expect(froms[0]).toBe(0);
  for (const from of froms.slice(1)) expect(from).toBeGreaterThanOrEqual(NOW + PRICE_LEAD_MS);
});
