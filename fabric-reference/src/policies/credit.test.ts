import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../../test/holds.ts";
import { shareOf } from "./credit.ts";

it("covers an attempt down to the last micro-dollar, beside what is under way here and elsewhere", () => {
  const facts = { inFlight: 500n, heldByOthers: 200n };
  const asked = new Map([["a", 300n]]);
  const covered = { held: 800n, denied: new Map() };
  expect(shareOf({ ...facts, balance: 1_001n }, asked)).toEqual(covered);
  expect(shareOf({ ...facts, balance: 1_000n }, asked)).toEqual(covered);
  expect(shareOf({ ...facts, balance: 999n }, asked)).toEqual({ held: 500n, denied: new Map([["a", 1n]]) });
  expect(shareOf({ ...facts, balance: -5n }, asked)).toEqual({ held: 500n, denied: new Map([["a", 1_005n]]) });
});

it("holds what is under way, whatever the balance", () => {
  expect(shareOf({ balance: 0n, inFlight: 7n, heldByOthers: 9n }, new Map())).toEqual({ held: 7n, denied: new Map() });
});

it("never lets attempts in flight cost more than the balance, and denies none that would have fitted", () => {
  const amount = fc.bigInt({ min: 0n, max: 2n ** 60n });
  holds(
    "what is held is covered by the balance",
    fc.property(amount, amount, fc.array(amount, { maxLength: 30 }), (balance, heldByOthers, needs) => {
      const asked = new Map(needs.map((need, n) => [String(n), need]));
      const { held, denied } = shareOf({ balance, inFlight: 0n, heldByOthers }, asked);
      let sum = 0n;
      for (const [attempt, need] of asked) {
        const missing = denied.get(attempt);
        expect(missing).toBe(sum + need + heldByOthers > balance ? sum + need + heldByOthers - balance : undefined);
        if (missing === undefined) sum += need;
      }
      expect(held).toBe(sum);
    }),
  );
});
