import type { BudgetDebited, ExecutionEvent } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BudgetAlarm } from "./budget-alarm.ts";

const AT = Date.parse("2026-11-22T09:00:00.000Z");

/** What is left after a debit, `afterMs` into the run. */
function debited(remaining: Partial<BudgetDebited["payload"]["remaining"]>, afterMs = 0): ExecutionEvent {
  return {
    event_type: "budget.debited",
    timestamp: new Date(AT + afterMs).toISOString(),
    payload: { remaining: { tokens: null, llm_invocations: null, retries: null, cost_usd: null, ...remaining } },
  } as ExecutionEvent;
}
const started = { event_type: "execution.session.started", timestamp: new Date(AT).toISOString() } as ExecutionEvent;

describe("BudgetAlarm", () => {
  it("says a fraction when it is reached, not before, and once", () => {
    const alarm = new BudgetAlarm({ max_tokens: 100 }, [0.8, 0.5]);
    expect(alarm.add(debited({ tokens: 51 }))).toEqual([]);
    expect(alarm.add(debited({ tokens: 50 }))).toEqual([
      { dimension: "tokens", fraction: 0.5, used: 50, declared: 100 },
    ]);
    expect(alarm.add(debited({ tokens: 21 }))).toEqual([]);
    expect(alarm.add(debited({ tokens: 0 }))).toEqual([
      { dimension: "tokens", fraction: 0.8, used: 100, declared: 100 },
    ]);
    expect(alarm.add(debited({ tokens: 0 }))).toEqual([]);
  });

  it("says only the highest of fractions that are passed at once", () => {
    const alarm = new BudgetAlarm({ max_cost_usd: "1.000000" }, [0.5, 0.8, 1]);
    expect(alarm.add(debited({ cost_usd: "0.200000" }))).toEqual([
      { dimension: "cost_usd", fraction: 0.8, used: "0.800000", declared: "1.000000" },
    ]);
    expect(alarm.add(debited({ cost_usd: "0.000001" }))).toEqual([]);
    expect(alarm.add(debited({ cost_usd: "0.000000" }))).toMatchObject([{ fraction: 1 }]);
  });

  it("does not warn of limits that a step or two use up, nor of what is not limited", () => {
    const used = (max_llm_invocations: number) =>
      new BudgetAlarm({ max_llm_invocations }, [0.8]).add(debited({ llm_invocations: 0, tokens: null })).length;
    expect([0, 1, 4, 5, 6].map(used)).toEqual([0, 0, 0, 1, 1]);
  });

  it("knows the time by the events", () => {
    const alarm = new BudgetAlarm({ max_duration_ms: 1_000 }, [0.8]);
    expect(alarm.add(started)).toEqual([]);
    expect(alarm.add(debited({}, 799))).toEqual([]);
    expect(alarm.add(debited({}, 800))).toEqual([{ dimension: "duration", fraction: 0.8, used: 800, declared: 1_000 }]);
  });

  it("says every fraction at most once, in their order, however the budget goes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 1_000 }),
        fc.array(fc.integer({ min: 1, max: 300 })),
        fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
        (max_tokens, debits, percents) => {
          const alarm = new BudgetAlarm(
            { max_tokens },
            percents.map((each) => each / 100),
          );
          let tokens = max_tokens;
          const said = debits.flatMap((debit) => {
            tokens = Math.max(0, tokens - debit);
            return alarm.add(debited({ tokens }));
          });
          const fractions = said.map(({ fraction }) => fraction);
          expect(fractions).toEqual([...new Set(fractions)].toSorted((a, b) => a - b));
          for (const { used, fraction } of said) expect(Number(used)).toBeGreaterThanOrEqual(fraction * max_tokens);
          const reached = percents.filter(
            (each) => max_tokens - tokens >= (each / 100) * max_tokens && debits.length > 0,
          );
          expect(fractions.at(-1) ?? 0).toBe(Math.max(0, ...reached) / 100);
        },
      ),
    );
  });
});
