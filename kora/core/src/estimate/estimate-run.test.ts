import { LocalBackend } from "@krako/backend-local";
import type { PriceList, TaskIr, TaskIrTask } from "@krako/contracts";
import { type ModelAdapter, ModelError } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskIrArbitrary } from "../../test/task-ir-arbitrary.ts";
import { govern } from "../govern/govern.ts";
import { lower } from "../task-ir/lower.ts";
import { estimateRun } from "./estimate-run.ts";

const FACTS = {
  graph_id: "018f2d6e-0000-7000-8000-000000000001",
  request_id: "018f2d6e-0000-7000-8000-000000000002",
  tenant_id: "test",
  created_at: "2026-11-22T09:00:00.000Z",
};
const CONTEXT = { run_id: FACTS.graph_id, trace_id: "a".repeat(32), backend_mode: "local" } as const;
const PRICES: PriceList = {
  version: "test",
  currency: "USD",
  cpu_per_second: "0.000000",
  tiers: [{ tier: "medium", input_per_1k: "0.001000", output_per_1k: "0.004000" }],
};
const llm = (id: string, parts: Partial<TaskIrTask> = {}): TaskIrTask => ({
  id,
  type: "model",
  operation: "llm.generate@1",
  schema: { type: "string" },
  budget: { max_tokens: 200, max_retries: 1, max_time_ms: 1_000, backoff_ms: 0 },
  routing: { tier: "medium" },
  ...parts,
});
const graphOf = (parts: Partial<TaskIr>) => lower({ version: "1.0", id: "x", tasks: [llm("a")], ...parts }, FACTS);

describe("estimateRun", () => {
  it("is what a run comes to in which everything goes wrong", async () => {
    const graph = graphOf({
      tasks: [llm("a"), llm("b", { critical: false })],
      policy: { failure_policy: "continue_on_error" },
    });
    const greedy: ModelAdapter = {
      name: "greedy",
      operations: ["llm.generate@1"],
      unitType: "llm",
      tiers: ["medium"],
      local: true,
      contextWindow: 1_000,
      // Its consumption is not known, so that the whole limit is debited each time.
      invoke: async () => {
        throw new ModelError("unavailable", "Out of order.", { retryable: true });
      },
    };
    const backend = new LocalBackend({ models: [greedy], priceList: PRICES });
    const { budget } = await backend.executeTaskgraph(govern(graph).graph, CONTEXT);
    await backend.close();
    const { tokens, llm_invocations, retries, cost_usd } = estimateRun(graph, PRICES);
    expect([tokens.worst, llm_invocations.worst, retries.worst, cost_usd.worst]).toEqual([
      budget.tokens.debited,
      budget.llm_invocations.debited,
      budget.retries.debited,
      budget.cost_usd.debited,
    ]);
    expect(tokens.worst).toBe(400);
  });

  it("never exceeds what is declared, and never falls below the first attempts without reason", () => {
    fc.assert(
      fc.property(taskIrArbitrary, (taskIr) => {
        const estimate = estimateRun(lower(taskIr, FACTS), PRICES);
        for (const name of ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] as const) {
          const { first_attempts, worst, declared, at_most } = estimate[name];
          expect(Number(first_attempts)).toBeLessThanOrEqual(Number(worst));
          expect(Number(at_most)).toBe(
            Math.min(Number(worst), declared === null ? Number.POSITIVE_INFINITY : Number(declared)),
          );
        }
        // Only where something is scarce may anybody lack it.
        for (const { waits } of estimate.spenders)
          for (const { dimension } of waits)
            expect(Number(estimate[dimension].worst)).toBeGreaterThan(Number(estimate[dimension].declared));
      }),
    );
  });

  it("says who may wait, who may lack a retry, and who can never run", () => {
    const waits = (max_tokens: number) =>
      estimateRun(graphOf({ tasks: [llm("a"), llm("b")], budget: { max_tokens } })).spenders.map(
        ({ id, waits: all }) => [id, ...all.map(({ kind, needed, sure }) => `${kind} ${needed} ${sure}`)],
      );
    // Each takes 100 tokens an attempt and makes at most two.
    expect(waits(400)).toEqual([["a"], ["b"]]);
    expect(waits(399)).toEqual([["a"], ["b", "retry 100 199"]]);
    expect(waits(300)).toEqual([["a"], ["b", "retry 100 100"]]);
    expect(waits(299)).toEqual([["a"], ["b", "wait 100 99"]]);
    expect(waits(199)).toEqual([
      ["a", "retry 100 199"],
      ["b", "wait 100 0"],
    ]);
    expect(waits(99)).toEqual([
      ["a", "never 100 99"],
      ["b", "never 100 0"],
    ]);
  });

  it("counts rungs in the worst case only, and names tiers without a price", () => {
    const estimate = estimateRun(
      graphOf({
        tasks: [llm("a"), llm("b", { routing: { tier: "large" } })],
        ladders: [{ rungs: [{ task: "a" }, { task: "b" }] }],
      }),
      PRICES,
    );
    expect(estimate).toMatchObject({
      units: 2,
      llm_invocations: { first_attempts: 1, worst: 4, declared: null, at_most: 4 },
      cost_usd: { first_attempts: "0.000400", worst: "0.000800" },
      price_list_version: "test",
      unpriced_tiers: ["large"],
      spenders: [
        { id: "a", stands_in: false, attempts: 2, tokens: 200, cost_usd: "0.000800" },
        { id: "b", stands_in: true, cost_usd: "0.000000" },
      ],
    });
    expect(estimateRun(graphOf({}))).toMatchObject({ price_list_version: null, cost_usd: { worst: "0.000000" } });
  });

  it("adds up the longest way, with retries, their delays, and what stands in", () => {
    const step = (id: string, parts: Partial<TaskIrTask> = {}): TaskIrTask => ({
      id,
      type: "deterministic",
      operation: "text.normalize@1",
      schema: { type: "string" },
      budget: { max_time_ms: 100 },
      ...parts,
    });
    const duration = (parts: Partial<TaskIr>) => estimateRun(graphOf(parts)).duration;
    expect(duration({ tasks: [step("a"), step("b"), step("c", { dependencies: ["a"] })] })).toMatchObject({
      first_attempts: 200,
      worst: 200,
    });
    // "c" may have to wait for what stands in for "a", which begins when "a" has failed.
    const ladders = [{ rungs: [{ task: "a" }, { task: "b" }] }];
    expect(duration({ tasks: [step("a"), step("b"), step("c", { dependencies: ["a"] })], ladders })).toMatchObject({
      first_attempts: 200,
      worst: 300,
    });
    const { worst } = duration({
      tasks: [step("a", { budget: { max_time_ms: 100, max_retries: 1, backoff_ms: 500 } })],
    });
    expect(Number(worst)).toBeGreaterThanOrEqual(700);
    expect(Number(worst)).toBeLessThanOrEqual(800);
    expect(duration({ tasks: [step("a")], budget: { max_duration_ms: 50 } })).toEqual({
      first_attempts: 100,
      worst: 100,
      declared: 50,
      at_most: 50,
    });
  });
});
