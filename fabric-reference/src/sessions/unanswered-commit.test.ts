import { afterEach, beforeEach, expect, test } from "vitest";
import { cpuUnit, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Connection, Database } from "../store/database.ts";
import { openSqlite } from "../store/sqlite.ts";
import { StoreUnavailableError } from "../store/store-error.ts";
import { HOST_SETTINGS } from "./host-settings.ts";

/** A database whose next transaction with a certain statement that finds something is committed and never answered. */
class UnansweredOnce implements Database {
  readonly dialect = "sqlite";
  statement: string | null = null;
  readonly #inner = openSqlite({ file: ":memory:" });

  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    let isStruck = false;
    const result = await this.#inner.transaction((connection) =>
      work({
        ...connection,
        run: async (statement, parameters) => {
          const rows = await connection.run(statement, parameters);
          if (statement.name === this.statement && rows.length > 0) isStruck = true;
          return rows as never;
        },
      }),
    );
    if (!isStruck) return result;
    this.statement = null;
    throw new StoreUnavailableError("08007", undefined);
  }

  read: Database["read"] = (work) => this.#inner.read(work);
  listen: Database["listen"] = (channel, told) => this.#inner.listen(channel, told);
  close: Database["close"] = () => this.#inner.close();
}

let database: UnansweredOnce;
let play: Play;
beforeEach(() => {
  database = new UnansweredOnce();
  play = new Play(database);
});
afterEach(() => play.close());

const { processLeaseMs, tickMs, overrunGraceMs } = HOST_SETTINGS;

test("sessions of a takeover whose commit was never answered are hosted all the same", async () => {
  const first = await play.process();
  const second = await play.process();
  const node = await new PlayedNode(play, "n").join(first);
  const sessionId = await play.run(first, [cpuUnit("a")]);
  const claim = await node.claimOne(first);
  play.kill(first);
  database.statement = "session_take_over";
  await play.clock.advance(processLeaseMs + 4 * tickMs);
  expect(database.statement).toBeNull();
  await node.finish(second, claim);
  expect((await play.result(second, sessionId))?.status).toBe("succeeded");
});

test("a claim whose time is over is not lost once a process took its result, though its owner has not read it yet", async () => {
  const timeout_ms = 1_000;
  const first = await play.process();
  const second = await play.process();
  const node = await new PlayedNode(play, "n").join(first);
  const retries = { max_attempts: 2, backoff_ms: 0 };
  const sessionId = await play.run(first, [cpuUnit("a", { budget: { timeout_ms }, retries })]);
  const claim = await node.claimOne(first);
  const renewed = { claims: [{ claim_id: claim.claim_id, fencing_token: claim.fencing_token }] };
  for (let passed = 0; passed < timeout_ms + overrunGraceMs - 5_000; passed += 5_000) {
    await play.clock.advance(5_000);
    await node.beat(first, renewed);
  }
  play.kill(first);
  expect(await node.finish(second, claim)).toEqual({ claim_id: claim.claim_id, accepted: true });
  await play.clock.advance(2 * processLeaseMs);
  expect((await play.result(second, sessionId))?.status).toBe("succeeded");
  expect(await play.told(sessionId)).not.toContain("workunit.retry.scheduled");
});
