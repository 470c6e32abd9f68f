// Small cases told in sentences: the interpreter says what the sentence says, and the rules say what the interpreter says.

import { type RunSummary, type SequentialRun, summaryOf } from "@krako/conformance/oracle";
import { describe, expect, test } from "vitest";
import { drive } from "./concurrent-driver.ts";
import { differenceOf } from "./difference.ts";
import type { LawCase } from "./law-case.ts";
import { realRules } from "./real-rules.ts";
import { runScript } from "./script.ts";
import {
  answers,
  attempts,
  call,
  edge,
  fails,
  isInvalid,
  neverStarts,
  step,
  stumbles,
  timesOut,
  told,
} from "./small-graphs.ts";

/** Runs it in order and, under twenty interleavings, by the rules; both must agree. */
const run = (lawCase: LawCase): SequentialRun & RunSummary => {
  for (let seed = 0; seed < 20; seed += 1) {
    const scheduled = { ...lawCase, schedule: { ...lawCase.schedule, seed } };
    expect(differenceOf(scheduled, drive(scheduled, realRules))).toBeNull();
  }
  const alone = runScript(lawCase.graph, lawCase.script, lawCase.prices);
  return { ...alone, ...summaryOf(lawCase.graph, alone) };
};
const of = (result: SequentialRun, id: string) => result.units.get(id)?.ending;

describe("canonical order (DET-001)", () => {
  test("takes the least free id by code points, whatever the document's order", () => {
    expect(run(told({ units: ["b", "10", "a", "9", "B"].map((id) => step(id)) })).order).toEqual([
      "10",
      "9",
      "B",
      "a",
      "b",
    ]);
  });
  test("puts dependencies first, then the least id", () => {
    expect(run(told({ units: [step("a", { dependencies: ["z"] }), step("m"), step("z")] })).order).toEqual([
      "m",
      "z",
      "a",
    ]);
  });
  test("puts a target after its source", () => {
    expect(run(told({ units: [step("a"), step("z")], escalations: [edge("z", "a")] })).order).toEqual(["z", "a"]);
  });
  test("puts a dependant after every substitute of its dependency, chains included", () => {
    const units = [step("b"), step("a", { dependencies: ["b"] }), step("y"), step("x")];
    expect(run(told({ units, escalations: [edge("b", "y"), edge("y", "x")] })).order).toEqual(["b", "y", "x", "a"]);
  });
});

describe("budgets", () => {
  test("a unit waits for what earlier-ranked units may take, and gets what they leave (BUDGET-005)", () => {
    const result = run(
      told({
        units: [call("a", 10), call("b", 10)],
        budget: { max_tokens: 15 },
        script: { a: [answers({}, 5)], b: [answers({}, 7)] },
      }),
    );
    expect([of(result, "a")?.status, of(result, "b")?.status, result.debited.tokens]).toEqual([
      "succeeded",
      "succeeded",
      12,
    ]);
  });
  test("what is short of one token is a breach of the graph's budget (BUDGET-002)", () => {
    const result = run(
      told({ units: [call("a", 10), call("b", 10)], budget: { max_tokens: 15 }, script: { a: [answers({}, 6)] } }),
    );
    expect(of(result, "b")).toMatchObject({
      status: "failed",
      error_type: "BUDGET_BREACH",
      dimension: "tokens",
      scope: "graph",
    });
  });
  test("the unit's own budget is asked before the graph's, and the first dimension that is short is named (BUDGET-004)", () => {
    const short = call("a", 10, { budget: { max_tokens: 9, timeout_ms: 1 } });
    const result = run(told({ units: [short, call("b", 10)], budget: { max_tokens: 5, max_llm_invocations: 0 } }));
    expect(of(result, "a")).toMatchObject({ scope: "unit", dimension: "tokens" });
    expect(of(result, "b")).toMatchObject({ scope: "graph", dimension: "tokens" });
  });
  test("a zero limit is a limit, and what needs nothing of it runs", () => {
    const result = run(told({ units: [call("a", 10), step("b")], budget: { max_llm_invocations: 0 } }));
    expect([of(result, "a")?.dimension, of(result, "b")?.status]).toEqual(["llm_invocations", "succeeded"]);
  });
  test("an over-report costs the limit, loses its output and is recorded apart (BUDGET-003)", () => {
    const result = run(
      told({ units: [call("a", 10, attempts(3)), step("b")], output: ["b"], script: { a: [answers({}, 25)] } }),
    );
    expect(of(result, "a")).toMatchObject({
      status: "failed",
      error_type: "BUDGET_BREACH",
      scope: "unit",
      output: undefined,
    });
    expect([result.debited.tokens, result.overrun.tokens, result.status]).toEqual([10, 15, "succeeded"]);
  });
  test("an overrun beyond what was declared fails the run once all units have ended (BUDGET-003)", () => {
    const result = run(
      told({
        units: [call("a", 10), step("b")],
        output: ["b"],
        budget: { max_tokens: 20 },
        script: { a: [answers({}, 21)] },
      }),
    );
    expect(result.error).toEqual({
      error_type: "BUDGET_BREACH",
      work_unit_id: null,
      dimension: "tokens",
      scope: "graph",
    });
    expect(result.final_output).toEqual({});
  });
  test("consumption that nobody knows is the whole limit (BUDGET-007)", () => {
    expect(run(told({ units: [call("a", 10)], script: { a: [timesOut] } })).debited).toMatchObject({
      tokens: 10,
      llm_invocations: 1,
    });
  });
  test("the roundings of many small attempts stay within the cap (BUDGET-001)", () => {
    const price = { tier: "small", input_per_1k: "0.000600", output_per_1k: "0.000600" } as const;
    const prices = { version: "1", currency: "USD", cpu_per_second: "0.000000", tiers: [price] } as const;
    const one = { kind: "error", message: "not now", retryable: true, usage: { tokens_in: 1, tokens_out: 1 } } as const;
    const a = call("a", 4, { ...attempts(4), budget: { max_tokens: 8, timeout_ms: 1 } });
    const script = { a: [one, one, { ...one, retryable: false, usage: { tokens_in: 3, tokens_out: 1 } }] };
    const result = run(
      told({
        units: [a, call("b", 4)],
        budget: { max_cost_usd: "0.000009" },
        prices: { ...prices, tiers: [...prices.tiers] },
        script,
      }),
    );
    expect([result.debited.cost_usd, of(result, "b")?.dimension]).toEqual([7, "cost_usd"]);
  });
});

describe("retries", () => {
  test("a retry that the budget does not cover is a breach, the attempt keeps its own error (RETRY-005)", () => {
    const result = run(
      told({ units: [step("a", attempts(3))], budget: { max_retries: 1 }, script: { a: [stumbles()] } }),
    );
    expect(of(result, "a")).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "retries" });
    expect(result.units.get("a")?.attempts.map((attempt) => attempt.error_type)).toEqual([
      "EXECUTION_FAILURE",
      "EXECUTION_FAILURE",
    ]);
  });
  test("what is not idempotent is repeated only if it never started (RETRY-002)", () => {
    const units = [step("a", { ...attempts(2), idempotent: false }), step("b", { ...attempts(2), idempotent: false })];
    const result = run(told({ units, script: { a: [timesOut, answers({})], b: [neverStarts, answers({})] } }));
    expect([of(result, "a")?.status, of(result, "b")?.status, result.debited.retries]).toEqual([
      "failed",
      "succeeded",
      1,
    ]);
  });
  test("an invalid output is repeated for model units only (RETRY-007)", () => {
    const result = run(
      told({
        units: [step("a", attempts(2)), call("b", 5, attempts(2))],
        script: { a: [isInvalid(), answers({})], b: [isInvalid(1), answers({}, 1)] },
      }),
    );
    expect([of(result, "a")?.error_type, of(result, "b")?.status]).toEqual(["VALIDATION_ERROR", "succeeded"]);
  });
});

describe("escalation", () => {
  test("a substitute's output is what dependants see, through a chain (ESC-005)", () => {
    const reads = step("z", { dependencies: ["a"], bindings: [{ from: "a", pointer: "/n", to: "/n" }] });
    const result = run(
      told({
        units: [step("a"), step("b"), step("c"), reads],
        escalations: [edge("a", "b"), edge("b", "c")],
        script: { a: [fails()], b: [fails()], c: [answers({ n: 3 })] },
      }),
    );
    expect(result.units.get("z")?.input).toEqual({ n: 3 });
    expect(result.final_output).toEqual({ n: 3 });
  });
  test("a target shared by two sources runs once, a target of none that activated is skipped (ESC-004)", () => {
    const units = [step("a"), step("b"), step("s"), step("t", { dependencies: ["f"] }), step("f")];
    const result = run(
      told({
        units,
        escalations: [edge("a", "s"), edge("b", "s"), edge("s", "t")],
        script: { a: [fails()], b: [fails()], f: [fails()] },
      }),
    );
    expect([result.units.get("s")?.attempts.length, of(result, "t")?.status]).toEqual([1, "skipped"]);
  });
  test("an activated target that fails is the end of it (ESC-005)", () => {
    const units = [step("a"), step("b"), step("c"), step("z", { dependencies: ["a"] })];
    const result = run(
      told({ units, escalations: [edge("a", "b"), edge("a", "c")], script: { a: [fails()], b: [fails()] } }),
    );
    expect([of(result, "c")?.status, of(result, "z")?.error_type]).toEqual(["skipped", "DEPENDENCY_FAILURE"]);
  });
  test("a confidence at the threshold is not below it, no number is", () => {
    const below = (pointer: string) => edge("a", "b", { type: "confidence_below", pointer, threshold: 0.5 });
    const script = { a: [answers({ confidence: 0.5, label: "x" })] };
    expect(
      run(told({ units: [step("a"), step("b")], escalations: [below("/confidence")], script })).units.get("a")
        ?.escalation,
    ).toBeNull();
    expect(
      run(told({ units: [step("a"), step("b")], escalations: [below("/label")], script })).units.get("a")?.escalation,
    ).toBe(0);
  });
  test("a budget condition is about what was taken up to the source, not what later units take", () => {
    const when = [{ type: "failure" }, { type: "budget_remaining_at_least", dimension: "tokens", amount: 5 }] as const;
    const units = [call("a", 5), step("b"), step("t"), call("z", 5)];
    const result = run(
      told({
        units,
        escalations: [edge("b", "t", ...when)],
        budget: { max_tokens: 10 },
        script: { a: [answers({}, 5)], b: [fails()], z: [answers({}, 5)] },
      }),
    );
    expect(result.units.get("b")?.escalation).toBe(0);
  });
  test("a target sees how its source ended, its output only if it was valid (BIND-001)", () => {
    const target = step("t", { bindings: [{ from: "a", pointer: "", to: "/source" }] });
    const low = { type: "confidence_below", pointer: "/c", threshold: 1 } as const;
    const failed = run(
      told({ units: [step("a"), target], escalations: [edge("a", "t")], script: { a: [isInvalid()] } }),
    );
    expect(failed.units.get("t")?.input).toEqual({ source: { status: "failed", error_type: "VALIDATION_ERROR" } });
    const unsure = run(
      told({ units: [step("a"), target], escalations: [edge("a", "t", low)], script: { a: [answers({ c: 0 })] } }),
    );
    expect(unsure.units.get("t")?.input).toEqual({
      source: { status: "succeeded", error_type: null, output: { c: 0 } },
    });
  });
  test("an invalid output whose repetition is not covered is still a schema mismatch", () => {
    const units = [call("a", 5, attempts(2)), step("t")];
    const result = run(
      told({
        units,
        escalations: [edge("a", "t", { type: "schema_mismatch" })],
        budget: { max_tokens: 9 },
        script: { a: [isInvalid(5)] },
      }),
    );
    expect([of(result, "a")?.error_type, of(result, "t")?.status]).toEqual(["BUDGET_BREACH", "succeeded"]);
  });
  test("without the third kind of edge this would never end (BUDGET-005)", () => {
    const units = [step("a"), call("b", 10, { dependencies: ["a"] }), call("c", 10)];
    const result = run(
      told({
        units,
        escalations: [edge("a", "c")],
        output: ["b"],
        budget: { max_tokens: 15 },
        script: { a: [fails()], b: [answers({}, 5)], c: [answers({}, 5)] },
      }),
    );
    expect([result.order.join(" "), result.status]).toEqual(["a c b", "succeeded"]);
  });
});

describe("failure", () => {
  test("a failed dependency fails, a skipped one skips, and failed goes before skipped (SKIP-001)", () => {
    const units = [
      step("f"),
      step("s"),
      step("t"),
      step("x", { dependencies: ["t"] }),
      step("y", { dependencies: ["f", "t"] }),
    ];
    const result = run(told({ units, escalations: [edge("s", "t")], script: { f: [fails()] } }));
    expect(["t", "x", "y"].map((id) => of(result, id)?.status)).toEqual(["skipped", "skipped", "failed"]);
  });
  test("the error is that of the earliest-ranked critical failure; the output is selected all the same (FAIL-002)", () => {
    const units = [step("a"), step("m", { critical: true }), step("z", { critical: true })];
    const result = run(told({ units, script: { m: [fails()], z: [fails()] } }));
    expect([result.status, result.error?.work_unit_id, result.final_output]).toEqual(["failed", "m", {}]);
  });
  test("the first listed success is the output even if its pointer names nothing: then there is none (OUT-001)", () => {
    const lawCase = told({ units: [step("a"), step("b")], output: ["a", "b"] });
    const output = lawCase.graph.output.map((selector, index) =>
      index === 0 ? { ...selector, pointer: "/no" } : selector,
    );
    expect(run({ ...lawCase, graph: { ...lawCase.graph, output } }).error?.error_type).toBe("EXECUTION_FAILURE");
  });
  test("a pointer that names nothing fails the unit before any attempt (BIND-001)", () => {
    const reads = step("b", {
      ...attempts(3),
      dependencies: ["a"],
      bindings: [{ from: "a", pointer: "/no", to: "/n" }],
    });
    const result = run(told({ units: [step("a"), reads] }));
    expect([of(result, "b")?.error_type, result.units.get("b")?.attempts.length]).toEqual(["VALIDATION_ERROR", 0]);
  });
});
