import { expect, it } from "vitest";
import { inFlight } from "./in-flight.ts";

it("works on every item once, never on more than its limit at a time", async () => {
  let busy = 0;
  let most = 0;
  const done: number[] = [];
  await inFlight(
    Array.from({ length: 50 }, (_, n) => n),
    4,
    async (n) => {
      busy += 1;
      most = Math.max(most, busy);
      await Promise.resolve();
      busy -= 1;
      return n;
    },
    (n) => done.push(n),
  );
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  expect(most).toBe(4);
});

it("takes no new item once it is stopped", async () => {
  const controller = new AbortController();
  const done: number[] = [];
  await inFlight(
    [1, 2, 3, 4],
    1,
    async (n) => n,
    (n) => {
      done.push(n);
      if (n === 2) controller.abort();
    },
    controller.signal,
  );
  expect(done).toEqual([1, 2]);
});
