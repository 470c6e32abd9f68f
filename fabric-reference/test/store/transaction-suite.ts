import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/store/database.ts";
import * as log from "../../src/store/log.ts";
import { migrate } from "../../src/store/migrate.ts";
import * as processes from "../../src/store/processes.ts";
import * as sessions from "../../src/store/sessions.ts";
import { StoreConflictError, StoreUnusableError } from "../../src/store/store-error.ts";
import { together } from "../../src/store/together.ts";
import { entry, newSession } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** Transactions: what becomes of what was begun. */
export function transactionSuite({ database, implementation, open, tx }: StoreSetting): void {
  describe(`transactions on ${implementation}`, () => {
    it("write everything or nothing, and notify of what was committed", async () => {
      const told: string[] = [];
      const stop = database().listen("sessions", (payload) => told.push(payload));
      const failing = database().transaction(async (connection) => {
        await sessions.insertSessions(connection, [newSession("a")]);
        connection.notify("sessions", "session-a");
        throw new Error("what the work throws");
      });
      await expect(failing).rejects.toThrow("what the work throws");
      expect(await tx(sessions.readSession, "acme", "session-a")).toBeNull();
      const once = async (payload: string): Promise<void> => {
        await database().transaction(async (connection) => {
          connection.notify("sessions", payload);
          connection.notify("sessions", payload);
          connection.notify("inbox", "another channel");
        });
      };
      await once("session-b");
      stop();
      await once("session-c");
      // PostgreSQL's listener says once that something may have been missed.
      expect(told.filter((payload) => payload !== "")).toEqual(["session-b"]);
    });

    it("write several statements in their order, and none after one that failed, whether or not anybody hears of it", async () => {
      const renew = (connection: Connection, processId: string): Promise<void> =>
        processes.renewProcess(connection, { processId, now: 1, leaseUntil: 10 });
      const grow = (connection: Connection, leaseUntil: number): Promise<void> =>
        processes.renewProcess(connection, { processId: "p1", now: 1, leaseUntil });
      await tx((connection) => together(grow(connection, 5), grow(connection, 50), renew(connection, "p2")));
      expect(await tx(processes.listProcesses, 9)).toEqual(["p1", "p2"]);
      expect(await tx(processes.listProcesses, 49)).toEqual(["p1"]);
      await tx(log.appendLog, [entry("s", 1)]);
      const again = (connection: Connection): Promise<void> => log.appendLog(connection, [entry("s", 1)]);
      await expect(
        tx((connection) => together(renew(connection, "p3"), again(connection), renew(connection, "p4"))),
      ).rejects.toThrow(StoreConflictError);
      const statuses: string[] = [];
      const swallowing = tx(async (connection) => {
        const sent = [again(connection), renew(connection, "p5")];
        const settled = [...(await Promise.allSettled(sent)), ...(await Promise.allSettled([renew(connection, "p6")]))];
        statuses.push(...settled.map(({ status }) => status));
      });
      // PostgreSQL says what it did not commit; SQLite had nothing to commit.
      await Promise.allSettled([swallowing]);
      expect(statuses).toEqual(["rejected", "rejected", "rejected"]);
      expect(await tx(processes.listProcesses, 9)).toEqual(["p1", "p2"]);
    });

    it("do not write times that are no integers", async () => {
      await expect(tx(sessions.insertSessions, [newSession("a", { submittedAt: 1.5 })])).rejects.toThrow();
    });

    it("are refused when the database is closed", async () => {
      const closed = await open();
      await closed.close();
      await closed.close();
      await expect(closed.transaction(async () => 1)).rejects.toMatchObject({ name: "StoreUnavailableError" });
      await expect(closed.read(async () => 1)).rejects.toMatchObject({ code: "closed" });
    });

    it("migrate once, and not at all when the schema is newer than this version knows", async () => {
      expect(await migrate(database())).toEqual({ applied: [] });
      await tx((connection) =>
        connection.builder.insertInto("migration").values({ position: 99, name: "9999-later" }).execute(),
      );
      await expect(migrate(database())).rejects.toThrow(StoreUnusableError);
      await expect(migrate(database())).rejects.toThrow(/9999-later.*newer version/);
    });
  });
}
