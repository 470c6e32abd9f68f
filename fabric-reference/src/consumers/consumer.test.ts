import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { recordSession, succeeds } from "../../test/recorded-sessions.ts";
import { readPosition } from "../store/consumers.ts";
import type { Database } from "../store/database.ts";
import type { LogEntry } from "../store/log.ts";
import { acquireLease } from "../store/processes.ts";
import { type Consumer, consumeAll, consumeBatch, type ReadingPlace } from "./consumer.ts";

/** Counts what it is given. */
class Counting implements Consumer {
  readonly name = "counting";
  taken = 0;
  forgotten = 0;
  async take(_: unknown, entries: readonly LogEntry[]): Promise<void> {
    this.taken += entries.length;
  }
  forget(): void {
    this.forgotten += 1;
  }
  async drop(): Promise<void> {}
}

let database: Database;
beforeEach(async () => {
  database = await openEmpty();
  const units = [{ type: "deterministic" as const, outcomes: [succeeds()] }];
  await appendEntries(database, recordSession({ tenantId: "acme", number: 1, units }).entries);
});
afterEach(() => database.close());

test("who believes to stand where another has gone on writes nothing, forgets, and reads the place again", async () => {
  const [slow, quick] = [new Counting(), new Counting()];
  const place: ReadingPlace = { position: undefined };
  await consumeBatch(database, slow, place, 1, null);
  await consumeAll(database, quick, 1);
  expect(await consumeBatch(database, slow, place, 1, null)).toBe("fenced");
  expect([slow.taken, slow.forgotten, place.position]).toEqual([1, 1, undefined]);
  expect(await consumeBatch(database, slow, place, 1, null)).toBe("idle");
});

test("who does not lead any more writes nothing", async () => {
  const ask = { name: "consumer/counting", now: 0, until: 1 };
  const epoch = await database.transaction((c) => acquireLease(c, { ...ask, holder: "p1" }));
  await database.transaction((c) => acquireLease(c, { ...ask, holder: "p2", now: 2, until: 3 }));
  const counting = new Counting();
  const leadership = { name: ask.name, holder: "p1", epoch: epoch ?? 0 };
  expect(await consumeBatch(database, counting, { position: undefined }, 1, leadership)).toBe("fenced");
  expect(counting.taken).toBe(0);
  expect(await database.read((connection) => readPosition(connection, "counting"))).toBeNull();
});
