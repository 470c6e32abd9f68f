import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attempts, call, step } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { compilePlan } from "../index.ts";
import type { Amounts } from "./amounts.ts";
import { BudgetBook } from "./budget-book.ts";
import type { PlannedUnit } from "./plan.ts";

const DIMENSIONS = ["tokens", "llm_invocations", "retries", "cost_usd"] as const;
const price = { tier: "small", input_per_1k: "0.001000", output_per_1k: "0.003000" } as const;
const priceList = { version: "1", currency: "USD", cpu_per_second: "0.000000", tiers: [{ ...price }] } as const;
const unit = fc.record({
  limit: fc.integer({ min: 2, max: 9 }),
  attempts: fc.integer({ min: 1, max: 3 }),
  model: fc.boolean(),
});
const budget = fc.record(
  {
    max_tokens: fc.nat(60),
    max_llm_invocations: fc.nat(8),
    max_retries: fc.nat(5),
    max_cost_usd: fc.nat(200).map((micro) => `0.${String(micro).padStart(6, "0")}`),
  },
  { requiredKeys: [] },
);

const NAMES = "abcdefgh";

test("BUDGET-005 an attempt is covered when, and only when, what earlier ranks may take leaves its need, in the first dimension that is short", () => {
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 8 }),
      budget,
      fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { maxLength: 8 }),
      (drawn, limits, settlements) => {
        const units = drawn.map((each, i) =>
          each.model
            ? call(NAMES[i] ?? "", each.limit, attempts(each.attempts))
            : step(NAMES[i] ?? "", attempts(each.attempts)),
        );
        const plan = compilePlan(graphOf(units, { budget: limits }), {
          priceList: { ...priceList, tiers: [{ ...price }] },
        });
        const book = new BudgetBook(plan);
        const taken = plan.units.map((): Amounts => ({ tokens: 0, llm_invocations: 0, retries: 0, cost_usd: 0 }));
        const worst = plan.units.map(({ cap }) => cap as Amounts);
        const check = (): void => {
          for (const planned of plan.units)
            for (const isRetry of [false, true]) {
              const own = taken[planned.rank] as Amounts;
              const need = { ...planned.need, retries: isRetry ? 1 : 0 };
              // Nothing asks for more than a unit may take in all: that is its own budget's question, or no attempt is left.
              if (DIMENSIONS.some((dimension) => own[dimension] + need[dimension] > planned.cap[dimension])) continue;
              const left = (dimension: keyof Amounts): number =>
                worst
                  .slice(0, planned.rank)
                  .reduce((sum, each) => sum - each[dimension], plan.declared[dimension] - own[dimension]);
              const short = DIMENSIONS.find((dimension) => need[dimension] > 0 && left(dimension) < need[dimension]);
              const found = book.shortage(planned, own, isRetry);
              expect(found?.dimension).toBe(short);
              if (found && short) {
                expect(found.needed).toBe(need[short]);
                // What is said to be left is never a negative amount, nor more than there is.
                expect(found.available).toBeGreaterThanOrEqual(0);
                expect(found.available).toBeLessThan(found.needed);
              }
            }
        };
        check();
        for (const [who, share] of settlements) {
          const rank = who % plan.units.length;
          const { cap } = plan.units[rank] as (typeof plan.units)[number];
          const amounts = Object.fromEntries(
            DIMENSIONS.map((each) => [each, Math.floor((cap[each] * share) / 9)]),
          ) as unknown as Amounts;
          taken[rank] = amounts;
          worst[rank] = amounts;
          book.settle(rank, amounts);
          check();
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("BUDGET-005 the most a unit can take is its own budget or all its attempts, whichever is less", () => {
  const cap = (max_tokens: number, count: number) =>
    compilePlan(graphOf([call("a", 10, { ...attempts(count), budget: { max_tokens, timeout_ms: 1 } })])).units[0]?.cap;
  expect(cap(100, 3)).toEqual({ tokens: 30, llm_invocations: 3, retries: 2, cost_usd: 0 });
  expect(cap(25, 3)).toEqual({ tokens: 25, llm_invocations: 3, retries: 2, cost_usd: 0 });
  const quiet = compilePlan(graphOf([step("a", attempts(4)), call("b", 10, { type: "small_model" })]));
  expect(quiet.units.map((each) => each.cap)).toEqual([
    { tokens: 0, llm_invocations: 0, retries: 3, cost_usd: 0 },
    { tokens: 10, llm_invocations: 0, retries: 0, cost_usd: 0 },
  ]);
});

/** A book of three units of 10 tokens and two attempts each, in a graph that has less than all may take. */
const bookOf = (limits: { max_tokens?: number; max_llm_invocations?: number }) => {
  const plan = compilePlan(
    graphOf(
      ["a", "b", "c"].map((id) => call(id, 10, attempts(2))),
      { budget: limits },
    ),
  );
  const [a, b, c] = plan.units as [PlannedUnit, PlannedUnit, PlannedUnit];
  return { book: new BudgetBook(plan), a, b, c };
};
const took = (tokens: number, llm_invocations: number): Amounts => ({
  tokens,
  llm_invocations,
  retries: 0,
  cost_usd: 0,
});
const NOTHING = took(0, 0);

describe("BUDGET-005 a unit that waits", () => {
  test("is looked at again once, when what it has taken and needs is covered", () => {
    const { book, a, b, c } = bookOf({ max_tokens: 39 });
    // b has taken 10 and needs 10 more; a may still take 20: one token is missing.
    book.wait(b, took(10, 1), true, "tokens");
    expect(book.takeCovered()).toBe(-1);
    book.settle(a.rank, took(19, 2));
    expect(book.takeCovered()).toBe(b.rank);
    expect(book.takeCovered()).toBe(-1);
    expect(c.rank).toBe(2);
  });

  test("is not looked at for what it needs alone", () => {
    const { book, a, b } = bookOf({ max_tokens: 39 });
    book.wait(b, took(10, 1), true, "tokens");
    book.settle(a.rank, took(20, 2));
    expect(book.takeCovered()).toBe(-1);
  });

  test("waits no longer when it has ended", () => {
    const { book, a, b } = bookOf({ max_tokens: 39 });
    book.wait(b, took(10, 1), true, "tokens");
    book.settle(b.rank, took(10, 1));
    book.settle(a.rank, NOTHING);
    expect(book.takeCovered()).toBe(-1);
  });

  test("is found in whichever dimension it waits for", () => {
    const { book, a, b } = bookOf({ max_tokens: 39, max_llm_invocations: 2 });
    book.wait(b, NOTHING, false, "llm_invocations");
    expect(book.takeCovered()).toBe(-1);
    book.settle(a.rank, took(10, 1));
    expect(book.takeCovered()).toBe(b.rank);
  });

  test("may be the first of all", () => {
    const { book, a } = bookOf({ max_tokens: 39 });
    book.wait(a, NOTHING, false, "tokens");
    expect(book.takeCovered()).toBe(a.rank);
  });

  test("does not wait for what cannot run short", () => {
    const { book, b } = bookOf({ max_tokens: 39 });
    book.wait(b, NOTHING, false, "llm_invocations");
    expect(book.takeCovered()).toBe(-1);
  });
});
