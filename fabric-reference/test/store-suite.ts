import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as consumers from "../src/store/consumers.ts";
import type { Connection, Database } from "../src/store/database.ts";
import * as dispatches from "../src/store/dispatches.ts";
import { LARGE_TEXT } from "../src/store/hot-statement.ts";
import * as inbox from "../src/store/inbox.ts";
import * as log from "../src/store/log.ts";
import { migrate } from "../src/store/migrate.ts";
import * as nodes from "../src/store/nodes.ts";
import * as processes from "../src/store/processes.ts";
import { listSessions } from "../src/store/session-list.ts";
import * as texts from "../src/store/session-texts.ts";
import * as sessions from "../src/store/sessions.ts";
import { StoreConflictError, StoreUnusableError } from "../src/store/store-error.ts";
import { together } from "../src/store/together.ts";
import * as tokens from "../src/store/tokens.ts";
import { creditHoldSuite } from "./credit-hold-suite.ts";
import { dispatch, entry, inTransaction, newSession, nodeRow, turn } from "./store-rows.ts";

/** What every implementation of the database does alike. `open` gives an empty database without tables. */
export function storeSuite(implementation: string, open: () => Promise<Database>): void {
  let database: Database;

  beforeEach(async () => {
    database = await open();
    await migrate(database);
  });
  afterEach(() => database.close());

  const tx = <T, Rest extends readonly unknown[]>(
    work: (connection: Connection, ...rest: Rest) => Promise<T>,
    ...rest: Rest
  ): Promise<T> => inTransaction(database, work, ...rest);

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
        const { entries } = await database.read((connection) => log.readLog(connection, null, 10));
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
      const { entries } = await database.read((connection) => log.readLog(connection, null, 10));
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

  describe(`the log on ${implementation}`, () => {
    it("gives a stream back as it was appended, from the entry that holds the next event", async () => {
      await tx(log.appendLog, [entry("a", 1, 3), entry("b", 1)]);
      await tx(log.appendLog, [entry("a", 4, 5)]);
      await tx(log.appendLog, [entry("a", 6)]);
      const read = async (after: number, max: number): Promise<readonly number[]> =>
        (await tx(log.readStream, "acme", "a", after, max)).map(({ firstSequence }) => firstSequence);
      expect(await tx(log.readStream, "acme", "a", 0, 1)).toEqual([entry("a", 1, 3)]);
      expect(await read(0, 3)).toEqual([1]);
      expect(await read(0, 4)).toEqual([1, 4]);
      expect(await read(2, 1)).toEqual([1]);
      expect(await read(2, 2)).toEqual([1, 4]);
      expect(await read(3, 100)).toEqual([4, 6]);
      expect(await read(6, 100)).toEqual([]);
      expect(await tx(log.lastSequence, "acme", "a")).toBe(6);
      expect(await tx(log.lastSequence, "other", "a")).toBe(0);
      expect(await tx(log.firstKeptSequence, "acme", "a")).toBe(1);
      expect(await tx(log.firstKeptSequence, "acme", "none")).toBeNull();
    });

    it("begins with what is kept where older entries have been removed", async () => {
      await tx(log.appendLog, [entry("a", 100, 101)]);
      await tx(log.appendLog, [entry("a", 102)]);
      expect(await tx(log.readStream, "acme", "a", 0, 2)).toEqual([entry("a", 100, 101)]);
      expect(await tx(log.readStream, "acme", "a", 0, 3)).toHaveLength(2);
    });

    it("takes each sequence of a stream once", async () => {
      await tx(log.appendLog, [entry("a", 1)]);
      await expect(tx(log.appendLog, [entry("b", 1), entry("a", 1)])).rejects.toThrow(StoreConflictError);
      expect(await tx(log.lastSequence, "acme", "b")).toBe(0);
    });

    it("is read from position to position, each entry once, in the order of commits", async () => {
      const appended = Array.from({ length: 12 }, (_, index) =>
        entry(`stream-${index % 3}`, 1 + Math.floor(index / 3)),
      );
      for (const each of appended) await tx(log.appendLog, [each]);
      const seen: log.LogEntry[] = [];
      let position: log.Position | null = null;
      for (;;) {
        const page: Awaited<ReturnType<typeof log.readLog>> = await tx(log.readLog, position, 5);
        if (page.entries.length === 0) {
          expect(page.position).toBe(position);
          break;
        }
        seen.push(...page.entries);
        position = page.position;
      }
      expect(seen).toEqual(appended);
      expect((await tx(log.readLog, null, 1)).entries).toEqual(appended.slice(0, 1));
      await expect(tx(log.readLog, "elsewhere", 1)).rejects.toThrow(RangeError);
    });

    it("numbers a shared stream without gaps", async () => {
      const taken = await Promise.all([1, 2, 3].map((count) => tx(log.reserveSequences, "", "fabric", count)));
      expect(taken.toSorted((a, b) => a - b)[0]).toBe(1);
      expect(await tx(log.reserveSequences, "", "fabric", 1)).toBe(7);
    });
  });

  describe(`dispatches on ${implementation}`, () => {
    const claimsOf = (rows: readonly dispatches.Dispatch[]): string[] => rows.map(({ claimId }) => claimId);

    it("are claimed by their owner once", async () => {
      await tx(dispatches.insertDispatches, [dispatch("a"), dispatch("b")]);
      const claim = { claimId: "claim-a", leaseUntil: 5_000 };
      expect(await tx(dispatches.claimOwn, [claim, { ...claim, claimId: "unknown" }])).toEqual(["unknown"]);
      expect(await tx(dispatches.claimOwn, [claim])).toEqual(["claim-a"]);
      expect(await tx(dispatches.findDispatch, "claim-a")).toEqual(
        dispatch("a", { state: "claimed", leaseUntil: 5_000 }),
      );
      await expect(tx(dispatches.insertDispatches, [dispatch("c"), dispatch("a")])).rejects.toThrow(StoreConflictError);
      expect(await tx(dispatches.findDispatch, "claim-c")).toBeNull();
    });

    it("are claimed at another process by their node, longest waiting first, each by one", async () => {
      await tx(dispatches.insertDispatches, [
        dispatch("late", { assignedAt: 4_001 }),
        ...["1", "2", "3"].map((name) => dispatch(name)),
        dispatch("own", { owner: "process-2" }),
        dispatch("foreign", { nodeId: "node-2" }),
      ]);
      const ask = { nodeId: "node-1", max: 2, leaseUntil: 5_000, notOwner: "process-2" };
      const [first, second] = await Promise.all([tx(dispatches.claimForeign, ask), tx(dispatches.claimForeign, ask)]);
      expect(claimsOf([...first, ...second]).toSorted()).toEqual(["claim-1", "claim-2", "claim-3", "claim-late"]);
      expect(await tx(dispatches.claimForeign, ask)).toEqual([]);
      expect(first[0]).toMatchObject({ state: "claimed", leaseUntil: 5_000 });
    });

    it("record start and result for the node and fencing token that claimed them, and only then", async () => {
      const claimed = { state: "claimed", leaseUntil: 5_000 } as const;
      await tx(dispatches.insertDispatches, [dispatch("a", claimed), dispatch("assigned")]);
      const start = { claimId: "claim-a", nodeId: "node-1", fencingToken: 1, startedAt: 4_500, leaseUntil: 6_000 };
      expect(await tx(dispatches.markStarted, { ...start, nodeId: "node-2" })).toBe(false);
      expect(await tx(dispatches.markStarted, { ...start, fencingToken: 0 })).toBe(false);
      expect(await tx(dispatches.markStarted, { ...start, claimId: "claim-assigned" })).toBe(false);
      expect(await tx(dispatches.markStarted, start)).toBe(true);
      expect(await tx(dispatches.markStarted, { ...start, startedAt: 4_700, leaseUntil: 5_500 })).toBe(true);
      expect(await tx(dispatches.findDispatch, "claim-a")).toMatchObject({ startedAt: 4_500, leaseUntil: 6_000 });
      const result = { claimId: "claim-a", nodeId: "node-1", fencingToken: 1, resultDigest: "digest" };
      expect(await tx(dispatches.markReported, { ...result, fencingToken: 2 })).toBe(false);
      expect(await tx(dispatches.markReported, result)).toBe(true);
      expect(await tx(dispatches.markReported, result)).toBe(false);
    });

    it("renew the leases that are still held", async () => {
      const claimed = { state: "claimed", leaseUntil: 5_000 } as const;
      await tx(dispatches.insertDispatches, [
        dispatch("a", claimed),
        dispatch("b", claimed),
        dispatch("c", { ...claimed, nodeId: "node-2" }),
        dispatch("d", { state: "lost" }),
      ]);
      const renewals = ["a", "c", "d", "none"].map((name) => ({ claimId: `claim-${name}`, fencingToken: 1 }));
      const stale = { claimId: "claim-b", fencingToken: 2 };
      expect(await tx(dispatches.renewLeases, "node-1", [...renewals, stale], 6_000)).toEqual(["claim-a"]);
      expect(await tx(dispatches.renewLeases, "node-1", renewals, 5_500)).toEqual(["claim-a"]);
      expect(await tx(dispatches.findDispatch, "claim-a")).toMatchObject({ leaseUntil: 6_000 });
    });

    it("are lost when their lease is over, not before, and to their owner alone", async () => {
      const claimed = { state: "claimed", leaseUntil: 5_000 } as const;
      await tx(dispatches.insertDispatches, [
        dispatch("a", claimed),
        dispatch("b", claimed),
        dispatch("c", { ...claimed, owner: "process-2" }),
        dispatch("d"),
      ]);
      const expire = { owner: "process-1", now: 5_000, max: 1 };
      expect(await tx(dispatches.expireLeases, { ...expire, now: 4_999 })).toEqual([]);
      expect(await tx(dispatches.expireLeases, expire)).toMatchObject([{ claimId: "claim-a", state: "lost" }]);
      expect(await tx(dispatches.expireLeases, { ...expire, max: 9 })).toMatchObject([{ claimId: "claim-b" }]);
      expect(await tx(dispatches.expireLeases, { ...expire, max: 9 })).toEqual([]);
    });

    it("are lost when somebody says so, unless their result was taken or they have ended", async () => {
      const claimed = { state: "claimed", leaseUntil: 5_000 } as const;
      await tx(dispatches.insertDispatches, [
        dispatch("a", claimed),
        dispatch("b", claimed),
        dispatch("c", claimed),
        dispatch("d", { state: "reported" }),
      ]);
      await tx(dispatches.endDispatches, [{ claimId: "claim-c", resultDigest: null }], 6_000);
      const claims = ["claim-d", "claim-c", "claim-b", "claim-unknown"];
      expect(await tx(dispatches.loseClaims, claims)).toEqual(["claim-b"]);
      expect(await tx(dispatches.loseClaims, claims)).toEqual(["claim-b"]);
      expect(await tx(dispatches.loseClaims, [])).toEqual([]);
      expect(await tx(dispatches.findDispatch, "claim-a")).toMatchObject({ state: "claimed" });
      expect(await tx(dispatches.findDispatch, "claim-d")).toMatchObject({ state: "reported" });
    });

    it("end once, stay with their result, move with their session, and are forgotten after a while", async () => {
      await tx(dispatches.insertDispatches, [dispatch("a"), dispatch("b"), dispatch("c", { sessionId: "session-c" })]);
      await tx(dispatches.endDispatches, [{ claimId: "claim-a", resultDigest: "first" }], 6_000);
      await tx(dispatches.endDispatches, [{ claimId: "claim-a", resultDigest: "second" }], 7_000);
      expect(await tx(dispatches.findDispatch, "claim-a")).toMatchObject({ state: "ended", resultDigest: "first" });
      await tx(dispatches.reassignOwner, "acme", "session-a", "process-2");
      expect(await tx(dispatches.dispatchesOf, "acme", "session-a")).toEqual([dispatch("b", { owner: "process-2" })]);
      expect(await tx(dispatches.findDispatch, "claim-c")).toMatchObject({ owner: "process-1" });
      expect(await tx(dispatches.forgetDispatches, { endedBefore: 6_000, max: 9 })).toBe(0);
      expect(await tx(dispatches.forgetDispatches, { endedBefore: 6_001, max: 9 })).toBe(1);
      expect(await tx(dispatches.findDispatch, "claim-a")).toBeNull();
    });
  });

  describe(`inbox, leases and registers on ${implementation}`, () => {
    const message = { tenantId: "acme", kind: "result", bodyText: "{}", at: 1 };

    it("keep messages in order for whoever owns the session", async () => {
      await tx(sessions.insertSessions, [newSession("a"), newSession("b", { owner: "process-2" })]);
      const bodies = Array.from({ length: 12 }, (_, index) => `${index}`);
      await tx(inbox.insertInbox, [
        ...bodies.map((bodyText) => ({ ...message, sessionId: "session-a", bodyText })),
        { ...message, sessionId: "session-b" },
      ]);
      const mine = await tx(inbox.readInbox, "process-1", 100);
      expect(mine.map(({ bodyText }) => bodyText)).toEqual(bodies);
      expect(await tx(inbox.readInbox, "process-1", 1)).toEqual(mine.slice(0, 1));
      await tx(
        inbox.deleteInbox,
        mine.slice(0, 11).map(({ id }) => id),
      );
      expect(await tx(inbox.readInbox, "process-1", 100)).toEqual(mine.slice(11));
      expect(await tx(inbox.readInbox, "process-2", 100)).toHaveLength(1);
    });

    it("forget messages to sessions that are over", async () => {
      await tx(sessions.insertSessions, [newSession("a"), newSession("b")]);
      await tx(sessions.updateSessions, [turn("b", { state: "cancelled" })]);
      await tx(
        inbox.insertInbox,
        ["a", "b", "gone"].map((name) => ({ ...message, sessionId: `session-${name}` })),
      );
      expect(await tx(inbox.forgetInbox, { before: 1, max: 9 })).toBe(0);
      expect(await tx(inbox.forgetInbox, { before: 2, max: 9 })).toBe(2);
    });

    it("give a lease to one holder at a time, with a new epoch for each", async () => {
      const ask = { name: "billing", holder: "process-1", now: 1_000, until: 2_000 };
      expect(await tx(processes.acquireLease, ask)).toBe(1);
      expect(await tx(processes.acquireLease, { ...ask, now: 1_500, until: 2_500 })).toBe(1);
      const other = { ...ask, holder: "process-2", now: 2_499, until: 4_000 };
      expect(await tx(processes.acquireLease, other)).toBeNull();
      expect(await tx(processes.checkLease, { name: "billing", holder: "process-1", epoch: 1 })).toBe(true);
      expect(await tx(processes.acquireLease, { ...other, now: 2_500 })).toBe(2);
      expect(await tx(processes.checkLease, { name: "billing", holder: "process-1", epoch: 1 })).toBe(false);
      await tx(processes.releaseLease, { name: "billing", holder: "process-2" });
      expect(await tx(processes.acquireLease, { ...ask, now: 2_501, until: 5_000 })).toBe(3);
    });

    it("know which processes live", async () => {
      await tx(processes.renewProcess, { processId: "process-1", now: 1, leaseUntil: 10 });
      await tx(processes.renewProcess, { processId: "process-1", now: 2, leaseUntil: 20 });
      expect(await tx(processes.listProcesses, 19)).toEqual(["process-1"]);
      expect(await tx(processes.listProcesses, 20)).toEqual([]);
      await tx(processes.forgetProcesses, 21);
      expect(await tx(processes.listProcesses, 0)).toEqual([]);
    });

    it("keep nodes, changed field by field, in pages by code point", async () => {
      const a = nodeRow("a", { errorRate: 0.25, quarantined: true, quarantineReason: "canary" });
      expect(await tx(nodes.insertNode, a)).toBe(true);
      expect(await tx(nodes.insertNode, nodeRow("a"))).toBe(false);
      expect(await tx(nodes.readNode, "a")).toEqual(a);
      expect(await tx(nodes.updateNode, "a", { quarantined: false, quarantineReason: null, changedAt: 2_000 })).toBe(
        true,
      );
      expect(await tx(nodes.updateNode, "none", { changedAt: 2_000 })).toBe(false);
      const released = { ...a, quarantined: false, quarantineReason: null, changedAt: 2_000 };
      expect(await tx(nodes.readNode, "a")).toEqual(released);
      for (const id of ["Z", "_", "é"]) await tx(nodes.insertNode, nodeRow(id));
      const first = await tx(nodes.listNodes, { limit: 3 });
      expect(first.rows.map(({ nodeId }) => nodeId)).toEqual(["Z", "_", "a"]);
      expect((await tx(nodes.listNodes, { cursor: first.nextCursor, limit: 3 })).rows).toEqual([nodeRow("é")]);
      expect(await tx(nodes.nodesChangedSince, 2_000)).toEqual([released]);
    });

    it("keep tokens by their hash, revoked for good", async () => {
      const token = { hash: "hash", role: "tenant", owner: "acme", createdAt: 1, expiresAt: null };
      await tx(tokens.insertToken, token);
      await expect(tx(tokens.insertToken, token)).rejects.toThrow(StoreConflictError);
      expect(await tx(tokens.findToken, "other")).toBeNull();
      expect(await tx(tokens.revokeToken, "hash", 5)).toBe(true);
      expect(await tx(tokens.revokeToken, "hash", 9)).toBe(true);
      expect(await tx(tokens.revokeToken, "other", 9)).toBe(false);
      expect(await tx(tokens.findToken, "hash")).toEqual({ ...token, revokedAt: 5 });
      expect(await tx(tokens.listTokens)).toHaveLength(1);
    });

    it("keep what consumers have folded, until they are dropped", async () => {
      expect(await tx(consumers.readPosition, "trust")).toBeNull();
      await tx(consumers.writePosition, "trust", "1/1");
      await tx(consumers.writePosition, "trust", "2/2");
      expect(await tx(consumers.readPosition, "trust")).toBe("2/2");
      const write = (states: readonly { key: string; text: string | null }[]): Promise<void> =>
        tx(consumers.writeStates, "trust", states);
      await write([
        { key: "a", text: "1" },
        { key: "B", text: "2" },
        { key: "c", text: "3" },
        { key: "a", text: "4" },
      ]);
      await write([
        { key: "c", text: null },
        { key: "B", text: "5" },
      ]);
      expect(await tx(consumers.readStates, "trust", ["a", "c"])).toEqual(new Map([["a", "4"]]));
      expect(await tx(consumers.listStates, "trust", "", 9)).toEqual([
        { key: "B", text: "5" },
        { key: "a", text: "4" },
      ]);
      expect(await tx(consumers.listStates, "trust", "B", 1)).toEqual([{ key: "a", text: "4" }]);
      await tx(consumers.dropConsumer, "trust");
      expect(await tx(consumers.listStates, "trust", "", 9)).toEqual([]);
      expect(await tx(consumers.readPosition, "trust")).toBeNull();
    });
  });

  creditHoldSuite(implementation, () => database);

  describe(`transactions on ${implementation}`, () => {
    it("write everything or nothing, and notify of what was committed", async () => {
      const told: string[] = [];
      const stop = database.listen("sessions", (payload) => told.push(payload));
      const failing = database.transaction(async (connection) => {
        await sessions.insertSessions(connection, [newSession("a")]);
        connection.notify("sessions", "session-a");
        throw new Error("what the work throws");
      });
      await expect(failing).rejects.toThrow("what the work throws");
      expect(await tx(sessions.readSession, "acme", "session-a")).toBeNull();
      const once = async (payload: string): Promise<void> => {
        await database.transaction(async (connection) => {
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
      expect(await migrate(database)).toEqual({ applied: [] });
      await tx((connection) =>
        connection.builder.insertInto("migration").values({ position: 99, name: "9999-later" }).execute(),
      );
      await expect(migrate(database)).rejects.toThrow(StoreUnusableError);
      await expect(migrate(database)).rejects.toThrow(/9999-later.*newer version/);
    });
  });
}
