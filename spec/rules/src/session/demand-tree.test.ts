import fc from "fast-check";
import { expect, test } from "vitest";
import { DemandTree } from "./demand-tree.ts";

const amount = fc.nat(20);
const rank = fc.nat(11);
const step = fc.oneof(
  fc.record({ does: fc.constant("settle" as const), rank, amount }),
  fc.record({ does: fc.constant("wait" as const), rank, amount }),
  fc.record({ does: fc.constant("leave" as const), rank, amount }),
);

test("BUDGET-005 sums what earlier ranks may take and finds the first that is covered, as adding up does", () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 12 }),
      fc.array(step, { maxLength: 30 }),
      amount,
      (caps, steps, available) => {
        const tree = new DemandTree(caps);
        const worst = [...caps];
        const waiting = new Map<number, number>();
        const before = (at: number): number => worst.slice(0, at).reduce((sum, each) => sum + each, 0);
        for (const { does, rank: drawn, amount: value } of steps) {
          const at = drawn % caps.length;
          if (does === "settle") {
            tree.setWorst(at, value);
            worst[at] = value;
          } else if (does === "wait") {
            tree.wait(at, value);
            waiting.set(at, value);
          } else {
            tree.leave(at);
            waiting.delete(at);
          }
          for (let each = 0; each < caps.length; each += 1) expect(tree.before(each)).toBe(before(each));
          const covered = [...waiting].filter(([who, need]) => before(who) + need <= available).map(([who]) => who);
          expect(tree.firstCovered(available)).toBe(covered.length === 0 ? -1 : Math.min(...covered));
        }
      },
    ),
    { numRuns: 500 },
  );
});
