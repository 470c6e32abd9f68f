import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEntries, openEmpty } from "../../test/billing-store.ts";
import { recordSession, stumbles, succeeds } from "../../test/recorded-sessions.ts";
import { listStates } from "../store/consumers.ts";
import type { Database } from "../store/database.ts";
import { readStream } from "../store/log.ts";
import { readEvents } from "../store/log-events.ts";
import { consumeAll, rebuildConsumer } from "./consumer.ts";
import { readTrust, TrustConsumer } from "./trust.ts";
import { TRUST_STREAM } from "./trust-fold.ts";

let database: Database;
beforeEach(async () => {
  database = await openEmpty();
  for (let number = 1; number <= 6; number += 1)
    await appendEntries(
      database,
      recordSession({
        tenantId: `t${number % 2}`,
        number,
        units: [{ type: "deterministic", outcomes: number === 4 ? [stumbles(), succeeds()] : [succeeds()] }],
        nodeOf: () => (number % 3 === 0 ? "b" : "a"),
      }).entries,
    );
});
afterEach(() => database.close());

const kept = () =>
  database.read(async (connection) => ({
    states: await listStates(connection, "trust", "", 1_000),
    events: (await readStream(connection, "", TRUST_STREAM, 0, 1_000)).flatMap(({ eventsText }) =>
      readEvents(eventsText),
    ),
  }));

test("scores are kept, told and read by node", async () => {
  await consumeAll(database, new TrustConsumer(), 3);
  const trust = await database.read(readTrust);
  expect(trust.map(({ nodeId }) => nodeId)).toEqual(["a", "b"]);
  expect(trust.every(({ score }) => score > 0 && score < 1)).toBe(true);
  expect((await kept()).events).not.toEqual([]);
});

test("DET-005: dropped and built again, in other batches, everything is the same bytes", async () => {
  await consumeAll(database, new TrustConsumer(), 2);
  const before = await kept();
  await rebuildConsumer(database, new TrustConsumer(), 5);
  expect(await kept()).toEqual(before);
});

test("what another process has gone on with is read from the store", async () => {
  const [first, second] = [new TrustConsumer(), new TrustConsumer()];
  await consumeAll(database, first, 2);
  const more = recordSession({ tenantId: "t", number: 9, units: [{ type: "retrieval", outcomes: [succeeds()] }] });
  await appendEntries(database, more.entries);
  await consumeAll(database, second, 2);
  const before = await kept();
  await rebuildConsumer(database, new TrustConsumer(), 100);
  expect(await kept()).toEqual(before);
});
