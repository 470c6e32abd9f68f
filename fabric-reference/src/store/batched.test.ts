import { describe, expect, test } from "vitest";
import { Batched } from "./batched.ts";

/** Work that goes on when the test says so. */
function heldWork() {
  const batches: string[][] = [];
  const releases: ((error?: Error) => void)[] = [];
  const work = (items: readonly string[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      batches.push([...items]);
      releases.push((error) => (error === undefined ? resolve(items.map((item) => `${item}!`)) : reject(error)));
    });
  return { batches, releases, work };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

describe("what arrives", () => {
  test("together is done together, and each gets its own result", async () => {
    const { batches, releases, work } = heldWork();
    const batched = new Batched(10, work);
    const results = ["a", "b", "c"].map((item) => batched.add(item));
    await turns();
    expect(batches).toEqual([["a", "b", "c"]]);
    releases[0]?.();
    expect(await Promise.all(results)).toEqual(["a!", "b!", "c!"]);
  });

  test("while a batch is under way is done in the next one, never beside it", async () => {
    const { batches, releases, work } = heldWork();
    const batched = new Batched(10, work);
    const first = batched.add("a");
    await turns();
    const later = [batched.add("b"), batched.add("c")];
    await turns();
    expect(batches).toEqual([["a"]]);
    releases[0]?.();
    await first;
    await turns();
    expect(batches).toEqual([["a"], ["b", "c"]]);
    releases[1]?.();
    expect(await Promise.all(later)).toEqual(["b!", "c!"]);
  });

  test.each([
    [2, [2]],
    [3, [3]],
    [4, [3, 1]],
  ])("is done in batches of three at most: %i make %j", async (count, sizes) => {
    const seen: number[] = [];
    const batched = new Batched<number, number>(3, async (items) => {
      seen.push(items.length);
      return items;
    });
    await Promise.all(Array.from({ length: count }, (_, n) => batched.add(n)));
    expect(seen).toEqual(sizes);
  });

  test("with what fails fails with it, and what comes after is done", async () => {
    const { releases, work } = heldWork();
    const batched = new Batched(10, work);
    const failed = Promise.allSettled([batched.add("a"), batched.add("b")]);
    await turns();
    const next = batched.add("c");
    releases[0]?.(new Error("broken"));
    expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await turns();
    releases[1]?.();
    expect(await next).toBe("c!");
  });
});
