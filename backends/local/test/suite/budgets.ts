import type { PriceList } from "@krako/contracts";
import { ModelError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { ScriptedModel } from "../scripted-model.ts";
import { after, asks, graphOf, retries, unit } from "../task-graphs.ts";
import { type MakeBackend, settingOf } from "./setting.ts";

/** 0.01 USD a token in, 0.03 USD a token out. */
const PRICES: PriceList = {
  version: "test",
  currency: "USD",
  cpu_per_second: "0.000000",
  tiers: [{ tier: "small", input_per_1k: "10.000000", output_per_1k: "30.000000" }],
};

/** What may be spent, and what is said of it. */
export function budgetTests(make: MakeBackend): void {
  describe("budgets", () => {
    const optional = (id: string) => asks(id, { critical: false });

    it.each([
      ["tokens", { max_tokens: 25 }],
      ["llm_invocations", { max_llm_invocations: 2 }],
    ] as const)(
      "BUDGET-002, BUDGET-005: of %s cover whole attempts in canonical order before any call",
      async (dimension, budget) => {
        const { run, model } = await settingOf(make, {
          script: () => ({ usage: { tokensIn: 8, tokensOut: 2 }, afterMs: 1 }),
        });
        const { result, events } = await run(graphOf([...["c", "a", "b"].map(optional), unit("z")], { budget }));
        expect(endsOf(result)).toEqual({ a: "succeeded", b: "succeeded", c: "failed BUDGET_BREACH", z: "succeeded" });
        expect(model.log.sort()).toEqual(["a#1", "b#1"]);
        expect(taskOf(result, "c").error).toMatchObject({ dimension, scope: "graph" });
        expect(events.map(({ event_type }) => event_type)).toContain("budget.breached");
      },
    );

    it("BUDGET-005: count what was used, once that is known, and not what might have been", async () => {
      const { run } = await settingOf(make, { script: () => ({ usage: { tokensIn: 2, tokensOut: 1 }, afterMs: 1 }) });
      const { result } = await run(
        graphOf([...["a", "b", "c", "d"].map(optional), unit("z")], { budget: { max_tokens: 18 } }),
      );
      expect(endsOf(result)).toEqual({
        a: "succeeded",
        b: "succeeded",
        c: "succeeded",
        d: "failed BUDGET_BREACH",
        z: "succeeded",
      });
      expect(result.budget.tokens).toEqual({ declared: 18, debited: 9, remaining: 9, overrun: 0 });
    });

    it("RETRY-005: cover retries, and a unit whose retry is not covered fails for it", async () => {
      const { run, model } = await settingOf(make, {
        script: () => ({ throws: new ModelError("busy", "Busy.", { retryable: true, usage: null }) }),
      });
      const units = [asks("a", { ...retries(3), critical: false }), unit("z")];
      const { result } = await run(graphOf(units, { budget: { max_retries: 1 } }));
      expect(model.log).toEqual(["a#1", "a#2"]);
      expect(taskOf(result, "a").error).toMatchObject({
        error_type: "BUDGET_BREACH",
        dimension: "retries",
        scope: "graph",
      });
      expect(taskOf(result, "a").attempts.map(({ error_type }) => error_type)).toEqual([
        "EXECUTION_FAILURE",
        "EXECUTION_FAILURE",
      ]);
      expect(result.budget.retries).toEqual({ declared: 1, debited: 1, remaining: 0, overrun: 0 });
    });

    it("BUDGET-005: of a unit itself end its retries with scope unit", async () => {
      const { run, model } = await settingOf(make, {
        script: () => ({ throws: new ModelError("busy", "Busy.", { retryable: true, usage: null }) }),
      });
      const { result } = await run(
        graphOf([asks("a", { ...retries(3), budget: { max_tokens: 19, timeout_ms: 1_000 } })]),
      );
      expect(model.log).toEqual(["a#1"]);
      expect(result.error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "tokens", scope: "unit" });
    });

    it("of cost are counted in exact decimals, and ERR-003 says what a failure has cost", async () => {
      const { run, model } = await settingOf(make, {
        priceList: PRICES,
        script: ({ workUnitId }) =>
          workUnitId === "b" ? { throws: new Error("no") } : { usage: { tokensIn: 7, tokensOut: 1 } },
      });
      // Each attempt needs 10 tokens at the higher price, 0.30.
      const units = [asks("a"), asks("b", { critical: false }), optional("c"), unit("z")];
      const { result } = await run(graphOf(units, { budget: { max_cost_usd: "0.400000" } }));
      expect(endsOf(result)).toEqual({
        a: "succeeded",
        b: "failed EXECUTION_FAILURE",
        c: "failed BUDGET_BREACH",
        z: "succeeded",
      });
      expect(model.log).toEqual(["a#1", "b#1"]);
      expect(taskOf(result, "b").error?.charged).toBe("0.300000");
      expect(result.budget.cost_usd).toEqual({
        declared: "0.400000",
        debited: "0.400000",
        remaining: "0.000000",
        overrun: "0.000000",
      });
      expect(result.execution_metadata.price_list_version).toBe("test");
    });

    it("BUDGET-003: fail a unit whose provider reports more than its limit, and a run that this takes over its own", async () => {
      const { run } = await settingOf(make, {
        script: () => ({ usage: { tokensIn: 8, tokensOut: 7 }, output: { value: "too dear" } }),
      });
      const units = [asks("a", { ...retries(2), critical: false }), unit("z")];
      const { result, events } = await run(graphOf(units, { budget: { max_tokens: 12 } }));
      expect(taskOf(result, "a")).toMatchObject({
        validation_status: "not_run",
        retry_count: 0,
        error: { error_type: "BUDGET_BREACH", dimension: "tokens", scope: "unit" },
      });
      expect(result.budget.tokens).toEqual({ declared: 12, debited: 10, remaining: 2, overrun: 5 });
      expect(result).toMatchObject({
        status: "failed",
        error: { error_type: "BUDGET_BREACH", dimension: "tokens", scope: "graph" },
        final_output: { value: "z" },
      });
      expect(JSON.stringify(events)).not.toContain("too dear");
      const wide = await run(graphOf(units, { budget: { max_tokens: 15 } }));
      expect(wide.result.status).toBe("succeeded");
    });

    it("BUDGET-006: refuse an input that counts too many tokens before the model is called", async () => {
      const countTokens = (input: unknown) => JSON.stringify(input).length;
      const { run, model } = await settingOf(make, { models: (clock) => [new ScriptedModel(clock, { countTokens })] });
      const units = [
        asks("fits", { input: { v: 12 } }),
        asks("long", { input: { v: 123 }, critical: false, ...retries(3) }),
      ];
      const { result } = await run(graphOf(units, { output: [{ work_unit_id: "fits", pointer: "" }] }));
      expect(endsOf(result)).toEqual({ fits: "succeeded", long: "failed VALIDATION_ERROR" });
      expect(taskOf(result, "long")).toMatchObject({ attempts: [], retry_count: 0 });
      expect(model.log).toEqual(["fits#1"]);
      expect(result.budget.tokens.debited).toBe(2);
    });

    it("BUDGET-006: send the unit's own output limit, whatever is left", async () => {
      const { run, model } = await settingOf(make, { script: () => ({ usage: { tokensIn: 8, tokensOut: 2 } }) });
      const limits = {
        tier: "small" as const,
        max_input_tokens: 7,
        max_output_tokens: 3,
        temperature: 0,
        model: "m-1",
      };
      const units = [asks("a"), asks("b", { ...after(["a"], "/value"), model: limits })];
      await run(graphOf(units, { budget: { max_tokens: 20 } }));
      expect(model.calls.map(({ maxInputTokens, maxOutputTokens }) => [maxInputTokens, maxOutputTokens])).toEqual([
        [8, 2],
        [7, 3],
      ]);
      expect(model.calls[1]).toMatchObject({ temperature: 0, model: "m-1", tier: "small", unitType: "llm" });
      expect(model.calls[0]).not.toHaveProperty("temperature");
      expect(model.calls[0]?.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    });

    it("BUDGET-005: are not overshot by many units that ask at once", async () => {
      const ids = Array.from({ length: 200 }, (_, i) => `u${i}`);
      const { run, model } = await settingOf(make, {
        concurrency: 64,
        script: () => ({ afterMs: 1, usage: { tokensIn: 8, tokensOut: 2 } }),
      });
      const { result } = await run(graphOf([...ids.map(optional), unit("z")], { budget: { max_tokens: 333 } }));
      expect(model.log.length).toBe(33);
      expect(result.budget.tokens).toEqual({ declared: 333, debited: 330, remaining: 3, overrun: 0 });
    });
  });
}
