import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { ManualClock } from "../../test/manual-clock.ts";
import { recordSession, START, succeeds } from "../../test/recorded-sessions.ts";
import { dropConsumer, readPosition } from "../store/consumers.ts";
import type { Connection, Database } from "../store/database.ts";
import type { LogEntry } from "../store/log.ts";
import { StoreUnavailableError } from "../store/store-error.ts";
import type { Consumer } from "./consumer.ts";
import { ConsumerRunner, RUNNER_SETTINGS } from "./consumer-runner.ts";

/** Keeps what it was given; says nothing to the store. */
class Notes implements Consumer {
  readonly name = "notes";
  readonly seen: string[] = [];
  readonly sizes: number[] = [];
  forgotten = 0;
  fail: Error | null = null;

  async take(_: Connection, entries: readonly LogEntry[]): Promise<void> {
    if (this.fail !== null) throw this.fail;
    this.sizes.push(entries.length);
    this.seen.push(...entries.map(({ stream, firstSequence }) => `${stream} ${firstSequence}`));
  }
  forget(): void {
    this.forgotten += 1;
  }
  drop(connection: Connection): Promise<void> {
    return dropConsumer(connection, this.name);
  }
}

const session = (number: number) =>
  recordSession({ tenantId: "acme", number, units: [{ type: "deterministic", outcomes: [succeeds()] }] }).entries;
const names = (number: number) => session(number).map(({ stream, events }) => `${stream} ${events[0]?.sequence}`);

let database: Database;
let clock: ManualClock;
const runners: ConsumerRunner[] = [];
beforeEach(async () => {
  database = await openEmpty();
  clock = new ManualClock(START);
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await database.close();
});

const run = (
  consumer: Consumer,
  processId: string,
  more: { settings?: object; onError?: (e: unknown) => void } = {},
) => {
  const runner = new ConsumerRunner({ database, consumer, clock, processId, ...more });
  runners.push(runner);
  runner.start();
  return runner;
};
/** Lets everything happen that waits for nothing but the store. */
const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 50; turns += 1) await setImmediate();
};

test("what was there is read in bounded batches; then it sleeps until the slow poll", async () => {
  await appendEntries(database, [...session(1), ...session(2)]);
  const notes = new Notes();
  run(notes, "p1", { settings: { batchEntries: 3 } });
  await settle();
  expect(notes.seen).toEqual([...names(1), ...names(2)]);
  expect(Math.max(...notes.sizes)).toBe(3);
  // The last batch was not full: it looks once more, and then it sleeps.
  expect(clock.waits()).toEqual([RUNNER_SETTINGS.restMs]);
  clock.pass(RUNNER_SETTINGS.restMs);
  await settle();
  expect(clock.waits()).toEqual([RUNNER_SETTINGS.pollMs]);
  await appendEntries(database, session(3));
  clock.pass(RUNNER_SETTINGS.pollMs - 1);
  await settle();
  expect(notes.seen).not.toContain(names(3)[0]);
  clock.pass(1);
  await settle();
  expect(notes.seen).toEqual([...names(1), ...names(2), ...names(3)]);
});

test("it looks soon after it is woken, once however often that was", async () => {
  const notes = new Notes();
  const runner = run(notes, "p1");
  await settle();
  await appendEntries(database, session(1));
  runner.wake();
  runner.wake();
  clock.pass(RUNNER_SETTINGS.restMs - 1);
  await settle();
  expect(notes.seen).toEqual([]);
  clock.pass(1);
  await settle();
  expect(notes.seen).toEqual(names(1));
  expect(notes.sizes).toHaveLength(1);
});

test("after a batch that was not full it rests to a multiple of its time, after a full one it goes on", async () => {
  const notes = new Notes();
  const entries = [...session(1), ...session(2)];
  await appendEntries(database, entries.slice(0, 2));
  clock.pass(100);
  run(notes, "p1", { settings: { batchEntries: 2 } });
  await settle();
  // A full batch, and then none.
  expect([notes.sizes, clock.waits()]).toEqual([[2], [RUNNER_SETTINGS.pollMs]]);
  await appendEntries(database, entries.slice(2, 3));
  clock.pass(RUNNER_SETTINGS.pollMs);
  await settle();
  const rest = RUNNER_SETTINGS.restMs - (clock.now() % RUNNER_SETTINGS.restMs);
  expect([notes.sizes, clock.waits()]).toEqual([[2, 1], [rest]]);
  await appendEntries(database, entries.slice(3, 4));
  clock.pass(rest - 1);
  await settle();
  expect(notes.sizes).toEqual([2, 1]);
  clock.pass(1);
  await settle();
  expect(notes.sizes).toEqual([2, 1, 1]);
});

test("two processes do not both read; the second goes on where the first stopped", async () => {
  const [first, second] = [new Notes(), new Notes()];
  const leader = run(first, "p1");
  await settle();
  const follower = run(second, "p2");
  await appendEntries(database, session(1));
  leader.wake();
  follower.wake();
  clock.pass(RUNNER_SETTINGS.restMs);
  await settle();
  expect([first.seen, second.seen]).toEqual([names(1), []]);
  await leader.stop();
  await appendEntries(database, session(2));
  clock.pass(RUNNER_SETTINGS.pollMs);
  await settle();
  expect([first.seen, second.seen]).toEqual([names(1), names(2)]);
});

test("a leader whose lease ran out while it was away writes nothing more", async () => {
  const [first, second] = [new Notes(), new Notes()];
  const asleep = run(first, "p1", { settings: { leaseMs: 3_000, pollMs: 100_000 } });
  await settle();
  clock.pass(3_001);
  run(second, "p2");
  await appendEntries(database, session(1));
  await settle();
  clock.pass(RUNNER_SETTINGS.pollMs);
  await settle();
  asleep.wake();
  clock.pass(RUNNER_SETTINGS.restMs);
  await settle();
  expect([first.seen, second.seen]).toEqual([[], names(1)]);
});

test("a store that is away is tried again with growing, bounded waits, and nothing is lost", async () => {
  const notes = new Notes();
  notes.fail = new StoreUnavailableError("ECONNREFUSED", undefined);
  const errors: unknown[] = [];
  await appendEntries(database, session(1));
  const runner = run(notes, "p1", { onError: (error) => errors.push(error), settings: { maxBackOffMs: 1_000 } });
  const waits: (number | undefined)[] = [];
  for (let failures = 0; failures < 6; failures += 1) {
    await settle();
    runner.wake();
    waits.push(clock.waits()[0]);
    clock.pass(clock.waits()[0] ?? 0);
  }
  expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  expect(errors).toHaveLength(6);
  expect(await database.read((connection) => readPosition(connection, "notes"))).toBeNull();
  notes.fail = null;
  await settle();
  clock.pass(1_000);
  await settle();
  expect(notes.seen).toEqual(names(1));
});

test("it stops after the batch under way, gives the lease back and leaves no timer", async () => {
  const notes = new Notes();
  await appendEntries(database, session(1));
  const runner = run(notes, "p1", { settings: { batchEntries: 1 } });
  await runner.stop();
  expect(clock.waits()).toEqual([]);
  const read = notes.seen.length;
  const successor = new Notes();
  run(successor, "p2");
  await settle();
  expect([...notes.seen, ...successor.seen]).toEqual(names(1));
  expect(read).toBeLessThanOrEqual(1);
});
