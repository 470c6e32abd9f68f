import { describe, expect, it } from "vitest";
import * as dispatches from "../../src/store/dispatches.ts";
import { StoreConflictError } from "../../src/store/store-error.ts";
import { dispatch } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** Dispatches: claims, leases, results. */
export function dispatchSuite({ implementation, tx }: StoreSetting): void {
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
}
