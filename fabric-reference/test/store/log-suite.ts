import { describe, expect, it } from "vitest";
import * as log from "../../src/store/log.ts";
import { StoreConflictError } from "../../src/store/store-error.ts";
import { entry } from "../store-rows.ts";
import type { StoreSetting } from "./store-setting.ts";

/** The log: streams, order, pages. */
export function logSuite({ implementation, tx }: StoreSetting): void {
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
}
