import { describe, expect, it } from "vitest";
import * as holds from "../../src/store/credit-holds.ts";
import { setPrepaid } from "../../src/store/ledger.ts";
import { insertSessions, updateSessions } from "../../src/store/sessions.ts";
import { newSession, turn } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** Credit that processes hold, on every implementation of the database. */
export function creditHoldSuite({ implementation, database, tx }: StoreSetting): void {
  const hold = (processId: string, amount: string, heldUntil: number, now = 0, tenantId = "acme"): Promise<void> =>
    tx(holds.holdCredit, { tenantId, processId, amount, heldUntil }, now);
  const others = (processId: string, now: number, tenantId = "acme"): Promise<bigint> =>
    tx(holds.heldByOthers, tenantId, processId, now);

  describe(`credit that is held on ${implementation}`, () => {
    it("is the sum of what other processes hold of this tenant's, until it is over", async () => {
      expect(await others("one", 0)).toBe(0n);
      await hold("one", "5", 100);
      await hold("two", "9007199254740993", 100);
      await hold("three", "1", 50);
      await hold("two", "3", 100, 0, "other");
      expect(await others("one", 49)).toBe(9_007_199_254_740_994n);
      expect(await others("one", 50)).toBe(9_007_199_254_740_993n);
      expect(await others("two", 99)).toBe(5n);
      expect(await others("one", 100)).toBe(0n);
    });

    it("is replaced by what a process holds instead, and removed by nothing, with what is over", async () => {
      await hold("one", "5", 100);
      await hold("one", "7", 200);
      await hold("two", "1", 150);
      await hold("three", "1", 151);
      await hold("one", "9", 200, 0, "other");
      expect(await others("none", 149)).toBe(9n);
      await hold("one", "0", 300, 150);
      const left = await database().read(({ builder }) =>
        builder.selectFrom("credit_hold").select(["tenant_id", "process_id"]).orderBy("tenant_id").execute(),
      );
      expect(left.map(({ tenant_id, process_id }) => `${tenant_id} ${process_id}`)).toEqual([
        "acme three",
        "other one",
      ]);
    });

    it("counts after its time while its process owns a session that goes on", async () => {
      const owned = newSession("a", { owner: "gone" });
      await tx(insertSessions, [owned]);
      await hold("gone", "5", 100);
      expect(await others("one", 100)).toBe(5n);
      await hold("one", "0", 300, 100);
      expect(await others("one", 100)).toBe(5n);
      await tx(updateSessions, [turn("a", { owner: "gone", state: "succeeded" })]);
      expect(await others("one", 99)).toBe(5n);
      expect(await others("one", 100)).toBe(0n);
    });

    it("is of a wallet that is there, and otherwise of none", async () => {
      expect(await tx(holds.lockWallet, "acme")).toBeUndefined();
      await tx(setPrepaid, "acme", true);
      expect(await tx(holds.lockWallet, "acme")).toBe("");
    });
  });
}
