import type { BudgetReport } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures.ts";
import { percentile } from "./percentile.ts";
import type { Outcome } from "./triage-message.ts";

const count = { declared: 100, debited: 10, remaining: 90, overrun: 0 };
const budget: BudgetReport = {
  tokens: count,
  llm_invocations: { declared: null, debited: 1, remaining: null, overrun: 0 },
  retries: count,
  cost_usd: { declared: "1.000000", debited: "0.250000", remaining: "0.750000", overrun: "0.000001" },
  duration: count,
};
const outcome = (parts: Partial<Outcome>): Outcome => ({
  id: "x",
  truth: "ham",
  decidedBy: "by_rules",
  label: "ham",
  wouldHaveCalled: false,
  llmCalls: 0,
  smallModelCalls: 0,
  durations: { parse: 5, whole: 9 },
  budget,
  error: null,
  ...parts,
});

describe("figuresOf", () => {
  it("counts each message once, by what came of it", () => {
    const figures = figuresOf(
      [
        outcome({}),
        outcome({ truth: "spam", label: "ham" }),
        outcome({ decidedBy: "by_small_model", truth: "spam", label: "spam", smallModelCalls: 1 }),
        outcome({ decidedBy: "by_llm", llmCalls: 2, smallModelCalls: 1 }),
        outcome({ decidedBy: "undecided", label: null, wouldHaveCalled: true }),
        outcome({ decidedBy: "failed", label: null, error: "TIMEOUT" }),
        outcome({ decidedBy: "cancelled", label: null }),
      ],
      2,
    );
    expect(figures).toMatchObject({
      messages: 6,
      decided: {
        by_rules: { answers: 2, right: 1, accuracy: 0.5 },
        by_small_model: { answers: 1, right: 1, accuracy: 1 },
        by_llm: { answers: 1, right: 1, accuracy: 1 },
      },
      all: { answers: 4, right: 3, accuracy: 0.75 },
      undecided: 1,
      would_have_called_llm: 1,
      failed: 1,
      cancelled: 1,
      errors: { TIMEOUT: 1 },
      confusion: { spam: { spam: 1, ham: 1, none: 0 }, ham: { spam: 0, ham: 2, none: 2 } },
      llm_calls: 2,
      small_model_calls: 2,
      llm_calls_avoided: 3,
      llm_calls_avoided_share: 0.5,
      messages_per_second: 3,
    });
  });

  it("sums budgets exactly; a dimension that one run does not limit is not limited", () => {
    expect(figuresOf([outcome({}), outcome({}), outcome({})], 1).budget).toEqual({
      tokens: { declared: 300, debited: 30, remaining: 270, overrun: 0 },
      llm_invocations: { declared: null, debited: 3, remaining: null, overrun: 0 },
      retries: { declared: 300, debited: 30, remaining: 270, overrun: 0 },
      cost_usd: { declared: "3.000000", debited: "0.750000", remaining: "2.250000", overrun: "0.000003" },
      duration: { declared: 300, debited: 30, remaining: 270, overrun: 0 },
    });
  });

  it("makes no figure of nothing", () => {
    expect(figuresOf([], 0)).toMatchObject({
      messages: 0,
      all: { accuracy: null },
      llm_calls_avoided_share: null,
      messages_per_second: null,
      latency_ms: { parse: { runs: 0, p50: null, p95: null } },
    });
  });
});

it("percentile is a value that was measured", () => {
  expect([
    percentile([5, 1, 3], 0.5),
    percentile([5, 1, 3], 0.95),
    percentile([1, 2], 0.5),
    percentile([], 0.5),
  ]).toEqual([3, 5, 1, null]);
});
