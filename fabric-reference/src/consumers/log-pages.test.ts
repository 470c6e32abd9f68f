import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { recordSession, succeeds } from "../../test/recorded-sessions.ts";
import type { Connection, Database } from "../store/database.ts";
import { LogPages, recordedEntry } from "./log-pages.ts";

const session = (number: number) =>
  recordSession({ tenantId: "acme", number, units: [{ type: "deterministic", outcomes: [succeeds()] }] }).entries;
const MANY = 256;

let database: Database;
let statements: string[];
let pages: LogPages;
beforeEach(async () => {
  database = await openEmpty();
  statements = [];
  pages = new LogPages();
});
afterEach(() => database.close());

const read = (after: string | null, max: number = MANY) =>
  database.read((connection) => pages.read(counting(connection), after, max));

function counting(connection: Connection): Connection {
  return {
    ...connection,
    run: (statement, parameters) => {
      statements.push(statement.name);
      return connection.run(statement, parameters);
    },
  };
}

test("who comes second to a place is given what the first has read; whoever comes third reads", async () => {
  await appendEntries(database, session(1));
  const first = await read(null);
  expect(first.entries.length).toBeGreaterThan(0);
  expect(await read(null)).toBe(first);
  expect(statements).toEqual(["log_read"]);
  await appendEntries(database, session(2));
  expect((await read(null)).entries.length).toBeGreaterThan(first.entries.length);
  expect(statements).toHaveLength(2);
});

test("two who read a place at once read it once", async () => {
  await appendEntries(database, session(1));
  const [first, second] = await database.read((connection) =>
    Promise.all([pages.read(counting(connection), null, MANY), pages.read(counting(connection), null, MANY)]),
  );
  expect(second).toBe(first);
  expect(statements).toEqual(["log_read"]);
});

test("a place where nothing was is read again", async () => {
  expect((await read(null)).entries).toEqual([]);
  await appendEntries(database, session(1));
  expect((await read(null)).entries.length).toBeGreaterThan(0);
});

test("another place, or another number of entries, is another page", async () => {
  await appendEntries(database, [...session(1), ...session(2)]);
  const one = await read(null, 1);
  expect(one.entries).toHaveLength(1);
  const all = await read(null);
  const rest = await read(one.position);
  expect([...one.entries, ...rest.entries]).toEqual(all.entries);
});

test("who reads after one that failed reads for itself", async () => {
  await appendEntries(database, session(1));
  const failing = database.read((connection) =>
    pages.read({ ...connection, run: () => Promise.reject(new Error("away")) }, null, MANY),
  );
  const [failed, other] = await Promise.allSettled([failing, read(null)]);
  expect(failed.status).toBe("rejected");
  expect(other).toMatchObject({ status: "fulfilled" });
});

test("the events of an entry are read once", async () => {
  await appendEntries(database, session(1));
  const [entry] = (await read(null)).entries;
  if (entry === undefined) throw new Error("No entry was read.");
  expect(recordedEntry(entry)).toBe(recordedEntry(entry));
  expect(recordedEntry(entry)).toMatchObject({ tenantId: "acme", events: [{ sequence: 1 }] });
});
