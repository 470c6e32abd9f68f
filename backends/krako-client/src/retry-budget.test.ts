import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST_RETRIES, RetryBudget } from "./retry-budget.ts";

const WINDOW_MS = 10_000;

describe("the budget of retries", () => {
  it("has room for ten within ten seconds, however few requests there are", () => {
    const budget = new RetryBudget();
    for (let i = 0; i < FEWEST_RETRIES; i += 1) expect(budget.retry(500)).toBe(0);
    const waitMs = budget.retry(500);
    expect(waitMs).toBe(9_500);
    expect(budget.retry(500 + waitMs - 1)).toBeGreaterThan(0);
    expect(budget.retry(500 + waitMs)).toBe(0);
  });

  it("has room for a tenth of the requests", () => {
    const budget = new RetryBudget();
    for (let i = 0; i < 1_000; i += 1) budget.request(0);
    for (let i = 0; i < 100; i += 1) expect(budget.retry(0)).toBe(0);
    expect(budget.retry(0)).toBeGreaterThan(0);
  });

  it("is kept at every moment, and there is room after the wait it tells, or another wait", () => {
    const step = fc.record({ ms: fc.nat(3_000), requests: fc.nat(40), retries: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const budget = new RetryBudget();
        const granted: number[] = [];
        const requests: number[] = [];
        let now = 1_000_000;
        // The window is the second that runs and the nine before it.
        const within = (times: readonly number[]) =>
          times.filter((at) => Math.floor(at / 1_000) > Math.floor(now / 1_000) - 10).length;
        for (const { ms, requests: asked, retries } of steps) {
          now += ms;
          for (let i = 0; i < asked; i += 1) {
            budget.request(now);
            requests.push(now);
          }
          for (let i = 0; i < retries; i += 1) {
            const hasRoom = within(granted) < Math.max(FEWEST_RETRIES, Math.floor(within(requests) / 10));
            const waitMs = budget.retry(now);
            expect(waitMs === 0).toBe(hasRoom);
            expect(waitMs).toBeLessThanOrEqual(WINDOW_MS);
            if (waitMs === 0) granted.push(now);
          }
        }
      }),
    );
  });
});
