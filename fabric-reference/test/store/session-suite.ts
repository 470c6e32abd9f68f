import { describe, expect, it } from "vitest";
import { LARGE_TEXT } from "../../src/store/hot-statement.ts";
import * as log from "../../src/store/log.ts";
import * as processes from "../../src/store/processes.ts";
import { listSessions } from "../../src/store/session-list.ts";
import * as texts from "../../src/store/session-texts.ts";
import * as sessions from "../../src/store/sessions.ts";
import { entry, newSession, turn } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** Sessions: keys, owners, versions, results. */
export function sessionSuite({ database, implementation, tx }: StoreSetting): void {
  describe(`sessions on ${implementation}`, () => {
    it("are created, replayed, or refused for a key that is used for something else, also within one batch", async () => {
      const a = newSession("a");
      expect(
        await tx(sessions.insertSessions, [
          a,
          { ...a, sessionId: "session-a2" },
          newSession("b", { requestId: a.requestId }),
          newSession("c", { graphId: a.graphId }),
          newSession("d", { tenantId: "other", requestId: a.requestId, graphId: a.graphId }),
        ]),
      ).toEqual([
        { type: "created" },
        { type: "replayed", sessionId: "session-a" },
        { type: "key_reused" },
        { type: "key_reused" },
        { type: "created" },
      ]);
      expect(await tx(sessions.insertSessions, [{ ...a, sessionId: "session-a3" }, newSession("e")])).toEqual([
        { type: "replayed", sessionId: "session-a" },
        { type: "created" },
      ]);
      expect(await tx(sessions.countUnfinished)).toBe(3);
    });

    it.each([LARGE_TEXT - 1, LARGE_TEXT, LARGE_TEXT + 1])(
      "keep documents, results and events of %d characters as they are, beside small ones",
      async (length) => {
        const text = `"ü\\"${"x".repeat(length - 4)}`;
        const rows = [newSession("a", { graphText: text, contextText: "{}" }), newSession("b")];
        await tx(sessions.insertSessions, rows);
        const { tenantId, sessionId } = newSession("a");
        const ended = turn("a", { state: "succeeded", resultText: text });
        expect(await tx(sessions.updateSessions, [ended, turn("b"), { ...ended, sessionId: "no-one" }])).toEqual([
          "no-one",
        ]);
        await tx(log.appendLog, [{ ...entry("a", 1), eventsText: text }, entry("b", 1)]);
        expect(await tx(texts.readSessionDocument, tenantId, sessionId)).toMatchObject({ graphText: text });
        expect(await tx(texts.readSessionResult, tenantId, sessionId)).toBe(text);
        const { entries } = await database().read((connection) => log.readLog(connection, null, 10));
        expect(entries.map(({ stream, eventsText }) => [stream, eventsText.length]).sort()).toEqual([
          ["a", text.length],
          ["b", entry("b", 1).eventsText.length],
        ]);
      },
    );

    it("are read as they are where an earlier version wrote large texts unpacked", async () => {
      const text = `"${"x".repeat(2 * LARGE_TEXT)}"`;
      await tx(sessions.insertSessions, [newSession("a")]);
      await tx(log.appendLog, [entry("a", 1)]);
      await tx(async ({ builder }) => {
        await builder.updateTable("session").set({ result_text: text }).execute();
        await builder.updateTable("session_document").set({ graph_text: text }).execute();
        await builder.updateTable("log").set({ events_text: text }).execute();
      });
      const { tenantId, sessionId } = newSession("a");
      expect(await tx(texts.readSessionDocument, tenantId, sessionId)).toMatchObject({ graphText: text });
      expect(await tx(texts.readSessionResult, tenantId, sessionId)).toBe(text);
      const { entries } = await database().read((connection) => log.readLog(connection, null, 10));
      expect(entries.map(({ eventsText }) => eventsText)).toEqual([text]);
    });

    it("are refused when request id and graph id belong to two others, even with the same graph", async () => {
      await tx(sessions.insertSessions, [newSession("a", { graphDigest: "d" }), newSession("b", { graphDigest: "d" })]);
      const both = newSession("c", { requestId: "request-a", graphId: "graph-b", graphDigest: "d" });
      expect(await tx(sessions.insertSessions, [both])).toEqual([{ type: "key_reused" }]);
    });

    it("are read with their documents, by their tenant alone", async () => {
      await tx(sessions.insertSessions, [newSession("a")]);
      expect(await tx(sessions.readSession, "acme", "session-a")).toEqual({
        tenantId: "acme",
        sessionId: "session-a",
        graphId: "graph-a",
        requestId: "request-a",
        graphDigest: "digest-a",
        state: "pending",
        owner: "process-1",
        epoch: 1,
        lastSequence: 0,
        submittedAt: 1_000,
        startedAt: null,
        endedAt: null,
      });
      expect(await tx(texts.readSessionDocument, "acme", "session-a")).toEqual({
        graphText: '{"graph":"a"}',
        contextText: "{}",
      });
      expect(await tx(sessions.readSession, "other", "session-a")).toBeNull();
      expect(await tx(texts.readSessionDocument, "other", "session-a")).toBeNull();
      expect(await tx(texts.readSessionResult, "acme", "session-a")).toBeNull();
    });

    it("are written only by their owner, in its epoch, from their last sequence", async () => {
      await tx(
        sessions.insertSessions,
        ["a", "b", "c", "d"].map((name) => newSession(name)),
      );
      expect(
        await tx(sessions.updateSessions, [
          turn("d", { owner: "process-2" }),
          turn("c", { epoch: 2 }),
          turn("b", { fromSequence: 1 }),
          turn("a"),
          turn("unknown"),
        ]),
      ).toEqual(["session-d", "session-c", "session-b", "session-unknown"]);
      expect(await tx(sessions.readSession, "acme", "session-a")).toMatchObject({ lastSequence: 2, startedAt: 2_000 });
      expect(await tx(sessions.readSession, "acme", "session-b")).toMatchObject({ lastSequence: 0, state: "pending" });
      expect(await tx(sessions.updateSessions, [turn("a")])).toEqual(["session-a"]);
    });

    it("keep what a turn leaves out, and their result once they have one", async () => {
      await tx(sessions.insertSessions, [newSession("a")]);
      await tx(sessions.updateSessions, [turn("a")]);
      const end = { fromSequence: 2, toSequence: 3, state: "succeeded", startedAt: null, endedAt: 9_000 } as const;
      expect(await tx(sessions.updateSessions, [turn("a", { ...end, resultText: '{"ok":true}' })])).toEqual([]);
      expect(await tx(sessions.readSession, "acme", "session-a")).toMatchObject({ startedAt: 2_000, endedAt: 9_000 });
      expect(await tx(texts.readSessionResult, "acme", "session-a")).toBe('{"ok":true}');
      expect(await tx(sessions.countUnfinished)).toBe(0);
    });

    it("are taken over when the lease of their owner is over, not before, and never when they have ended", async () => {
      await tx(sessions.insertSessions, [newSession("a"), newSession("b"), newSession("c")]);
      await tx(sessions.updateSessions, [turn("c", { state: "failed" })]);
      await tx(processes.renewProcess, { processId: "process-1", now: 1_000, leaseUntil: 2_000 });
      expect(await tx(sessions.takeOver, { processId: "process-2", now: 1_999, max: 9 })).toEqual([]);
      expect(await tx(sessions.takeOver, { processId: "process-2", now: 2_000, max: 1 })).toMatchObject([
        { sessionId: "session-a", owner: "process-2", epoch: 2 },
      ]);
      await tx(processes.renewProcess, { processId: "process-2", now: 2_000, leaseUntil: 3_000 });
      await tx(processes.endProcess, "process-1");
      expect(await tx(sessions.takeOver, { processId: "process-2", now: 2_000, max: 9 })).toMatchObject([
        { sessionId: "session-b", epoch: 2 },
      ]);
      expect(await tx(sessions.updateSessions, [turn("a")])).toEqual(["session-a"]);
    });

    it("are listed newest first, page by page, by state", async () => {
      const submitted = [5, 5, 7, 6].map((at, index) => newSession(`${index}`, { submittedAt: at }));
      await tx(sessions.insertSessions, [...submitted, newSession("other", { tenantId: "other" })]);
      await tx(sessions.updateSessions, [turn("2")]);
      const first = await tx(listSessions, "acme", { limit: 3 });
      expect(first.rows.map(({ sessionId }) => sessionId)).toEqual(["session-2", "session-3", "session-1"]);
      const second = await tx(listSessions, "acme", { limit: 3, cursor: first.nextCursor });
      expect(second.rows.map(({ sessionId }) => sessionId)).toEqual(["session-0"]);
      expect(second.nextCursor).toBeUndefined();
      expect((await tx(listSessions, "acme", { state: "running", limit: 1 })).rows).toHaveLength(1);
      expect((await tx(listSessions, "acme", { limit: 4 })).nextCursor).toBeUndefined();
      await expect(tx(listSessions, "acme", { limit: 1, cursor: "x" })).rejects.toThrow(RangeError);
    });
  });
}
