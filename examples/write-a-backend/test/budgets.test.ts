// The worked example of the guide.
import type { WorkUnit } from "@krako/contracts";
import { describe, expect, it } from "vitest";

interface Amounts {
  readonly tokens: number;
  readonly llm_invocations: number;
  readonly retries: number;
}
interface Spender {
  readonly unit: WorkUnit;
  readonly taken: Amounts;
  readonly isSettled: boolean;
  readonly attempts: number;
}
interface Budgets {
  worst(spender: Spender): Amounts;
  verdictOn(declared: Partial<Amounts>, earlier: readonly Spender[], spender: Spender): string;
}

const step: unknown = await import(new URL("../07-budgets.mjs", import.meta.url).href);
const { worst, verdictOn } = step as Budgets;

const unit = (id: string, max_tokens: number, max_attempts: number): WorkUnit => ({
  id,
  type: "llm",
  operation: "llm.generate@1",
  dependencies: [],
  input: {},
  bindings: [],
  output_schema: { type: "string" },
  budget: { timeout_ms: 1_000, max_tokens },
  retries: { max_attempts, backoff_ms: 0 },
  model: { tier: "small", max_input_tokens: 800, max_output_tokens: 200 },
  idempotent: true,
  critical: true,
  verification_mode: "schema",
});

const NOTHING = { tokens: 0, llm_invocations: 0, retries: 0 };
const waiting = (unit: WorkUnit): Spender => ({ unit, taken: NOTHING, isSettled: false, attempts: 0 });

describe("the worked example of the guide", () => {
  const a = waiting(unit("a", 2_500, 3));
  const b = waiting(unit("b", 1_000, 1));
  const declared = { tokens: 3_000, llm_invocations: 5 };

  it("says what a may take at most", () => {
    expect(worst(a)).toEqual({ tokens: 2_500, llm_invocations: 3, retries: 2 });
  });

  it("starts a, and lets b wait for what a may still take", () => {
    expect(verdictOn(declared, [], a)).toBe("start");
    expect(verdictOn(declared, [a], b)).toBe("wait");
  });

  it("starts b once a has settled for less", () => {
    const settled = { ...a, taken: { tokens: 600, llm_invocations: 1, retries: 0 }, isSettled: true, attempts: 1 };
    expect(verdictOn(declared, [settled], b)).toBe("start");
  });

  it("lets b fail once a has settled for too much", () => {
    const settled = { ...a, taken: { tokens: 2_400, llm_invocations: 3, retries: 2 }, isSettled: true, attempts: 3 };
    expect(verdictOn(declared, [settled], b)).toBe("breach");
  });

  it("lets a fail at its own budget, whatever the graph has left", () => {
    const later = { ...a, taken: { tokens: 2_000, llm_invocations: 2, retries: 1 }, attempts: 2 };
    expect(verdictOn(declared, [], later)).toBe("breach");
  });
});
