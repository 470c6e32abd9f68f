import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inTransaction, newSession } from "../../test/store-rows.ts";
import { storeSuite } from "../../test/store-suite.ts";
import { backupSqlite } from "./backup.ts";
import { migrate } from "./migrate.ts";
import { rebaseAfterRestore } from "./rebase.ts";
import { insertSessions, readSession } from "./sessions.ts";
import { openSqlite } from "./sqlite.ts";
import { StoreUnavailableError, StoreUnusableError } from "./store-error.ts";

let folder = "";
let opened = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "krako-sqlite-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

storeSuite("SQLite in memory", async () => openSqlite({ file: ":memory:" }));
storeSuite("SQLite in a file", async () => {
  opened += 1;
  return openSqlite({ file: join(folder, `${opened}.db`) });
});

describe("an SQLite file", () => {
  it("holds what was committed when it is opened again", async () => {
    const file = join(folder, "kept.db");
    const before = openSqlite({ file });
    await migrate(before);
    await inTransaction(before, insertSessions, [newSession("a")]);
    await before.close();
    const after = openSqlite({ file });
    expect(await migrate(after)).toEqual({ applied: [] });
    expect(await inTransaction(after, readSession, "acme", "session-a")).toMatchObject({ state: "pending" });
    await after.close();
  });

  it("is written to disk before a commit is acknowledged", async () => {
    const database = openSqlite({ file: join(folder, "safe.db") });
    const { rows } = await database.read((connection) =>
      sql<{ synchronous: number }>`pragma synchronous`.execute(connection.builder),
    );
    expect(rows).toEqual([{ synchronous: 2 }]);
    await database.close();
  });

  it("is served by one at a time, and says what to do", async () => {
    const file = join(folder, "busy.db");
    const database = openSqlite({ file });
    expect(() => openSqlite({ file })).toThrow(StoreUnusableError);
    expect(() => openSqlite({ file })).toThrow(/busy\.db is in use by another process\. Stop that one/);
    await database.close();
    await openSqlite({ file }).close();
  });

  it("that cannot be opened is named", () => {
    expect(() => openSqlite({ file: join(folder, "none", "x.db") })).toThrow(
      /x\.db cannot be opened\. Check that its folder/,
    );
  });

  it("that is full is not available, keeps what it has, and goes on when there is room", async () => {
    const database = openSqlite({ file: join(folder, "full.db") });
    await migrate(database);
    const limit = (pages: number): Promise<unknown> =>
      database.read((connection) => sql.raw(`pragma max_page_count = ${pages}`).execute(connection.builder));
    await limit(1);
    const large = newSession("a", { graphText: randomBytes(1_000_000).toString("hex") });
    await expect(inTransaction(database, insertSessions, [large])).rejects.toThrow(StoreUnavailableError);
    await expect(inTransaction(database, insertSessions, [large])).rejects.toMatchObject({ code: "SQLITE_FULL" });
    expect(await inTransaction(database, readSession, "acme", "session-a")).toBeNull();
    await limit(1_000_000);
    expect(await inTransaction(database, insertSessions, [large])).toEqual([{ type: "created" }]);
    await database.close();
  });

  it("is backed up while it is served, and restored", async () => {
    const [file, copy] = [join(folder, "source.db"), join(folder, "copy.db")];
    const database = openSqlite({ file });
    await migrate(database);
    await inTransaction(database, insertSessions, [newSession("a")]);
    backupSqlite(file, copy);
    await inTransaction(database, insertSessions, [newSession("b")]);
    await database.close();
    const restored = openSqlite({ file: copy });
    expect(await rebaseAfterRestore(restored)).toEqual({ rebased: false });
    expect(await inTransaction(restored, readSession, "acme", "session-a")).not.toBeNull();
    expect(await inTransaction(restored, readSession, "acme", "session-b")).toBeNull();
    await restored.close();
  });

  it("is not overwritten by a backup, nor made up by one", () => {
    const existing = join(folder, "existing.db");
    writeFileSync(existing, "");
    expect(() => backupSqlite(existing, existing)).toThrow(/exists already/);
    expect(() => backupSqlite(join(folder, "none.db"), join(folder, "copy.db"))).toThrow(/no database file/);
  });
});

describe("work on SQLite", () => {
  it("takes turns: nobody sees what is not committed", async () => {
    const database = openSqlite({ file: ":memory:" });
    await migrate(database);
    const order: string[] = [];
    const writing = database.transaction(async (connection) => {
      await insertSessions(connection, [newSession("a")]);
      order.push("written");
      await Promise.resolve();
      throw new Error("undone");
    });
    const reading = database.read(async (connection) => {
      order.push("read");
      return readSession(connection, "acme", "session-a");
    });
    await expect(writing).rejects.toThrow("undone");
    expect(await reading).toBeNull();
    expect(order).toEqual(["written", "read"]);
    await database.close();
  });
});
