import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../../test/postgres.ts";
import { dispatch, entry, inTransaction, newSession, turn } from "../../test/store-rows.ts";
import { storeSuite } from "../../test/store-suite.ts";
import { readPosition, writePosition } from "./consumers.ts";
import { heldByOthers, holdCredit, lockWallet } from "./credit-holds.ts";
import type { Connection, Database } from "./database.ts";
import { claimForeign, insertDispatches } from "./dispatches.ts";
import { setPrepaid } from "./ledger.ts";
import { appendLog, type LogEntry, type Position, readLog } from "./log.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openPostgres } from "./postgres.ts";
import { rebaseAfterRestore } from "./rebase.ts";
import { countUnfinished, insertSessions, readSession, takeOver, updateSessions } from "./sessions.ts";
import { StoreUnavailableError } from "./store-error.ts";

let server: PostgresServer;
let schemas = 0;
const opened: Database[] = [];
/** Lets go of transactions that a failing test has left waiting. */
const waiting: (() => void)[] = [];

beforeAll(async () => {
  server = await startPostgres({ fsync: false });
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const letGo of waiting.splice(0)) letGo();
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

function newSchema(): string {
  schemas += 1;
  return `suite_${schemas}`;
}

function open(schema: string, connections = 4): Database {
  const database = openPostgres({ url: server.url, schema, connections });
  opened.push(database);
  return database;
}

/** Two processes over one database. */
async function two(): Promise<readonly [Database, Database, string]> {
  const schema = newSchema();
  const first = open(schema);
  await migrate(first);
  return [first, open(schema), schema];
}

/** Whether somebody on this server waits for a lock. */
async function waitsForLock(database: Database): Promise<boolean> {
  return await database.read(async ({ builder }) => {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(builder);
    return rows.length > 0;
  });
}

storeSuite("PostgreSQL", async () => open(newSchema()));

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, "promise"> = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

/** A transaction that has done its work and waits to be told how to end. */
function pending<T>(
  database: Database,
  work: (connection: Connection) => Promise<T>,
): { readonly worked: Promise<T>; commit(): void; readonly ended: Promise<unknown> } {
  const { promise: told, resolve: commit } = deferred<void>();
  waiting.push(commit);
  const { promise: worked, resolve, reject } = deferred<T>();
  const ended = database.transaction(async (connection) => {
    const result = await work(connection).catch((error: unknown) => {
      reject(error);
      throw error;
    });
    resolve(result);
    await told;
  });
  return { worked, commit, ended };
}

async function readAll(database: Database): Promise<readonly string[]> {
  const seen: LogEntry[] = [];
  let position: Position | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readLog>> = await database.read((each) => readLog(each, position, 2));
    if (page.entries.length === 0) return seen.map(nameOf);
    seen.push(...page.entries);
    position = page.position;
  }
}

function nameOf({ stream, firstSequence }: LogEntry): string {
  return `${stream} ${firstSequence}`;
}

describe("the log of several processes", () => {
  it("shows no entry while an older transaction may still put one before it", async () => {
    const [first, second] = await two();
    const older = pending(first, (connection) => appendLog(connection, [entry("slow", 1)]));
    await older.worked;
    await inTransaction(second, appendLog, [entry("fast", 1)]);
    expect(await readAll(second)).toEqual([]);
    older.commit();
    await older.ended;
    expect(await readAll(second)).toEqual(["slow 1", "fast 1"]);
  });

  it("keeps the order of a stream when the later writer's transaction is the older one", async () => {
    const [first, second] = await two();
    await inTransaction(first, insertSessions, [newSession("a", { owner: "process-2" })]);
    const numbered = deferred<void>();
    const older = first.transaction(async (connection) => {
      await appendLog(connection, [entry("other", 1)]);
      await numbered.promise;
      expect(
        await updateSessions(connection, [turn("a", { owner: "process-2", fromSequence: 2, toSequence: 3 })]),
      ).toEqual([]);
      await appendLog(connection, [entry("session-a", 3)]);
    });
    await second.transaction(async (connection) => {
      await updateSessions(connection, [turn("a", { owner: "process-2" })]);
      await appendLog(connection, [entry("session-a", 1, 2)]);
    });
    numbered.resolve();
    await older;
    expect(await readAll(first)).toEqual(["other 1", "session-a 1", "session-a 3"]);
  });

  it("is read by number, not by text, when transactions gain a digit", async () => {
    const [first] = await two();
    const names: string[] = [];
    // From one power of ten to beyond the next would take too many transactions: the log is told that it is there.
    for (const [index, tx] of ["8", "9", "10", "11", "99", "100"].entries()) {
      await inTransaction(first, appendLog, [entry(`stream-${index}`, 1)]);
      await inTransaction(first, (connection) =>
        sql`update log set tx = ${tx}::text::xid8 where stream = ${`stream-${index}`}`.execute(connection.builder),
      );
      names.push(`stream-${index} 1`);
    }
    expect(await readAll(first)).toEqual(names);
  });
});

describe("several processes", () => {
  it("migrate at once", async () => {
    const schema = newSchema();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(open(schema))));
    expect(applied.map((each) => each.applied.length).toSorted()).toEqual([0, 0, MIGRATIONS.length]);
  });

  it("never claim one dispatch twice, nor wait for each other's claims", async () => {
    const [first, second] = await two();
    await inTransaction(
      first,
      insertDispatches,
      ["1", "2", "3", "4", "5"].map((name) => dispatch(name)),
    );
    const ask = { nodeId: "node-1", max: 3, leaseUntil: 5_000, notOwner: "process-2" };
    const slow = pending(first, (connection) => claimForeign(connection, ask));
    const claimed = await slow.worked;
    const others = await inTransaction(second, claimForeign, ask);
    slow.commit();
    await slow.ended;
    expect(claimed.map(({ claimId }) => claimId)).toEqual(["claim-1", "claim-2", "claim-3"]);
    expect(others.map(({ claimId }) => claimId)).toEqual(["claim-4", "claim-5"]);
  });

  it("never hold the same credit: the second sees what the first holds", async () => {
    const [first, second] = await two();
    await inTransaction(first, setPrepaid, "acme", true);
    const holdAs = async (connection: Connection, processId: string): Promise<bigint> => {
      await lockWallet(connection, "acme");
      const others = await heldByOthers(connection, "acme", processId, 0);
      await holdCredit(connection, { tenantId: "acme", processId, amount: "5", heldUntil: 10 }, 0);
      return others;
    };
    const slow = pending(first, (connection) => holdAs(connection, "process-1"));
    expect(await slow.worked).toBe(0n);
    let isOver = false;
    const held = inTransaction(second, holdAs, "process-2").finally(() => {
      isOver = true;
    });
    while (!isOver && !(await waitsForLock(first)));
    slow.commit();
    await slow.ended;
    expect(await held).toBe(5n);
  });

  it("never take over one session twice", async () => {
    const [first, second] = await two();
    await inTransaction(
      first,
      insertSessions,
      ["1", "2", "3", "4"].map((name) => newSession(name)),
    );
    const slow = pending(first, (connection) => takeOver(connection, { processId: "process-2", now: 1, max: 3 }));
    const taken = await slow.worked;
    const others = await inTransaction(second, takeOver, { processId: "process-3", now: 1, max: 3 });
    slow.commit();
    await slow.ended;
    expect([taken.length, others.map(({ sessionId }) => sessionId)]).toEqual([3, ["session-4"]]);
  });

  it("shut out an owner whose session was taken over while it was writing", async () => {
    const [first, second] = await two();
    await inTransaction(first, insertSessions, [newSession("a")]);
    const takeover = pending(second, (each) => takeOver(each, { processId: "process-2", now: 1, max: 1 }));
    await takeover.worked;
    const late = inTransaction(first, updateSessions, [turn("a")]);
    takeover.commit();
    await takeover.ended;
    expect(await late).toEqual(["session-a"]);
  });

  it("create a session once when both are asked at the same time", async () => {
    const [first, second] = await two();
    const slow = pending(first, (connection) => insertSessions(connection, [newSession("a")]));
    await slow.worked;
    const late = inTransaction(second, insertSessions, [newSession("a", { sessionId: "session-b" })]);
    slow.commit();
    await slow.ended;
    expect(await late).toEqual([{ type: "replayed", sessionId: "session-a" }]);
  });

  it("run a transaction again that was in a deadlock", async () => {
    const [first, second] = await two();
    await inTransaction(first, insertSessions, [newSession("a"), newSession("b")]);
    const lock = (connection: Connection, name: string): Promise<unknown> =>
      sql`select from session where session_id = ${name} for update`.execute(connection.builder);
    const both = [deferred<void>(), deferred<void>()] as const;
    let attempts = 0;
    const inOrder = (database: Database, one: string, other: string, mine: number): Promise<void> =>
      database.transaction(async (connection) => {
        attempts += 1;
        await lock(connection, one);
        both[mine as 0 | 1].resolve();
        await Promise.all(both.map(({ promise }) => promise));
        await lock(connection, other);
      });
    await Promise.all([inOrder(first, "session-a", "session-b", 0), inOrder(second, "session-b", "session-a", 1)]);
    expect(attempts).toBe(3);
  });

  it("hear of each other's commits", async () => {
    const [first, second] = await two();
    const heard = deferred<string>();
    const ready = deferred<void>();
    second.listen("inbox", (payload) => (payload === "" ? ready.resolve() : heard.resolve(payload)));
    await ready.promise;
    await first.transaction(async (connection) => connection.notify("inbox", "it's process-2"));
    expect(await heard.promise).toBe("it's process-2");
  });
});

describe("a transaction on PostgreSQL", () => {
  it("never counts as committed when an error in it was swallowed", async () => {
    const [first] = await two();
    await inTransaction(first, insertDispatches, [dispatch("a")]);
    const swallowing = first.transaction(async (connection) => {
      await insertDispatches(connection, [dispatch("b")]);
      await insertDispatches(connection, [dispatch("a")]).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow("Nothing was committed");
  });
});

describe("a server that goes away", () => {
  it("makes calls reject as unavailable, and is used again when it is back, by listeners too", async () => {
    const [first] = await two();
    const listening = [deferred<void>(), deferred<void>()];
    let times = 0;
    first.listen("sessions", (payload) => {
      if (payload === "") listening[times++]?.resolve();
    });
    await listening[0]?.promise;
    await inTransaction(first, insertSessions, [newSession("a")]);
    const interrupted = pending(first, (connection) => insertSessions(connection, [newSession("b")]));
    await interrupted.worked;
    await server.kill();
    interrupted.commit();
    await expect(interrupted.ended).rejects.toThrow(StoreUnavailableError);
    await expect(inTransaction(first, countUnfinished)).rejects.toThrow(StoreUnavailableError);
    await expect(first.read(countUnfinished)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await server.restart();
    expect(await inTransaction(first, readSession, "acme", "session-a")).not.toBeNull();
    expect(await first.read(countUnfinished)).toBe(1);
    await listening[1]?.promise;
  });
});

describe("a restored log", () => {
  it("is readable again, in its order, and consumers go on where they were", async () => {
    const [first] = await two();
    // Entries and a position as a dump of a cluster brings them that has seen a billion transactions more.
    const appended = ["c", "a", "b"];
    for (const name of appended) await inTransaction(first, appendLog, [entry(name, 1)]);
    await inTransaction(first, (connection) =>
      sql`update log set tx = (case stream when 'a' then 1000000009 else 1000000010 end)::text::xid8`.execute(
        connection.builder,
      ),
    );
    await inTransaction(first, writePosition, "billing", "1000000009/2");
    await inTransaction(first, writePosition, "trust", "1000000010/3");
    await inTransaction(first, writePosition, "audit", "1/1");
    expect(await readAll(first)).toEqual([]);
    expect(await rebaseAfterRestore(first)).toEqual({ rebased: true });
    expect(await rebaseAfterRestore(first)).toEqual({ rebased: false });
    expect(await readAll(first)).toEqual(["a 1", "c 1", "b 1"]);
    const rest = async (consumer: string): Promise<readonly string[]> => {
      const position = await first.read((connection) => readPosition(connection, consumer));
      return (await first.read((connection) => readLog(connection, position, 9))).entries.map(nameOf);
    };
    expect(await rest("billing")).toEqual(["c 1", "b 1"]);
    expect(await rest("trust")).toEqual([]);
    expect(await rest("audit")).toEqual(["a 1", "c 1", "b 1"]);
    await inTransaction(first, appendLog, [entry("a", 2)]);
    expect(await rest("trust")).toEqual(["a 2"]);
  });
});

describe("opening PostgreSQL", () => {
  it("refuses a schema whose name would have to be quoted", () => {
    expect(() => openPostgres({ url: server.url, schema: 'x"; drop' })).toThrow(/no name for a schema/);
  });

  it("gives up a server that is not there", async () => {
    const database = openPostgres({ url: "postgres://nobody@127.0.0.1:1/none" });
    opened.push(database);
    await expect(database.read(countUnfinished)).rejects.toThrow(/database is not available \(ECONNREFUSED\)/);
  });
});
