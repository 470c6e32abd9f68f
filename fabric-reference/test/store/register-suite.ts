import { describe, expect, it } from "vitest";
import * as consumers from "../../src/store/consumers.ts";
import * as inbox from "../../src/store/inbox.ts";
import * as nodes from "../../src/store/nodes.ts";
import * as processes from "../../src/store/processes.ts";
import * as sessions from "../../src/store/sessions.ts";
import { StoreConflictError } from "../../src/store/store-error.ts";
import * as tokens from "../../src/store/tokens.ts";
import { newSession, nodeRow, turn } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** Inbox, leases of leaders, nodes, tokens, consumers. */
export function registerSuite({ implementation, tx }: StoreSetting): void {
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
}
