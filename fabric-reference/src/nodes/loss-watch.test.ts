import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../store/database.ts";
import { openSqlite } from "../store/sqlite.ts";
import { LossWatch } from "./loss-watch.ts";

let database: Database;
let watch: LossWatch;

beforeEach(() => {
  database = openSqlite({ file: ":memory:" });
  watch = new LossWatch(database);
});
afterEach(() => database.close());

async function lose(nodeId: string): Promise<void> {
  await database.transaction(async (connection) => connection.notify("losses", nodeId));
  await Promise.resolve();
}

test("a node that waits is told at once, and others are not", async () => {
  const told: string[] = [];
  const stop = watch.onNext("a", () => told.push("a"));
  watch.onNext("b", () => told.push("b"));
  await lose("a");
  expect(told).toEqual(["a"]);
  stop();
  await lose("a");
  expect(told).toEqual(["a"]);
});

test("what is lost while a node does not wait is kept until it asks, once", async () => {
  await lose("a");
  await lose("a");
  expect([watch.take("b"), watch.take("a"), watch.take("a")]).toEqual([false, true, false]);
});

test("nothing is heard any more once it is closed", async () => {
  watch.close();
  await lose("a");
  expect(watch.take("a")).toBe(false);
});
