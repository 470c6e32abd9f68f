import { describe, expect, test } from "vitest";
import { call, edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, type WorkUnit } from "../../test/documents.ts";

const critical = (id: string, limit: number, more: Partial<WorkUnit> = {}): WorkUnit =>
  call(id, limit, { critical: true, ...more });
const ladder = { escalations: [edge("a", "b")] };
const budget = (max_tokens: number): WorkUnit["budget"] => ({ max_tokens, timeout_ms: 1_000 });

describe("GRAPH-007: what cannot possibly succeed is refused", () => {
  test("a critical unit whose first attempt needs the whole budget is accepted, one token more is not", () => {
    expect(faultsOf(graphOf([critical("a", 10)], { budget: { max_tokens: 10 } }))).toEqual([]);
    expect(faultsOf(graphOf([critical("a", 11)], { budget: { max_tokens: 10 } }))).toEqual([
      "GRAPH-007 /budget/max_tokens",
    ]);
  });
  test("a critical unit needs no more for its first attempt than its own budget", () => {
    expect(faultsOf(graphOf([critical("a", 10, { budget: budget(10) })]))).toEqual([]);
    expect(faultsOf(graphOf([critical("a", 10, { budget: budget(9) })]))).toEqual([
      "GRAPH-007 /work_units/0/budget/max_tokens",
    ]);
  });
  test("each attempt counts alone: later ones and other units may find less", () => {
    expect(faultsOf(graphOf([critical("a", 10), critical("b", 10)], { budget: { max_tokens: 10 } }))).toEqual([]);
  });
  test("as many critical llm units as invocations are accepted, one more is not", () => {
    const units = [critical("a", 5), critical("b", 5)];
    expect(faultsOf(graphOf(units, { budget: { max_llm_invocations: 2 } }))).toEqual([]);
    expect(faultsOf(graphOf(units, { budget: { max_llm_invocations: 1 } }))).toEqual([
      "GRAPH-007 /budget/max_llm_invocations",
    ]);
  });
  test("a small_model is no llm invocation", () => {
    const unit = critical("a", 5, { type: "small_model" });
    expect(faultsOf(graphOf([unit], { budget: { max_llm_invocations: 0 } }))).toEqual([]);
    expect(faultsOf(graphOf([unit], { budget: { max_tokens: 4 } }))).toEqual(["GRAPH-007 /budget/max_tokens"]);
  });
  test("what is not critical may starve", () => {
    expect(faultsOf(graphOf([call("a", 10)], { budget: { max_tokens: 0, max_llm_invocations: 0 } }))).toEqual([]);
  });
  test("a source and a target of an escalation may starve: something may stand in, or it may never be asked", () => {
    const none = { max_tokens: 0, max_llm_invocations: 0 };
    const fallback = step("b", { critical: true });
    expect(faultsOf(graphOf([critical("a", 10), fallback], { ...ladder, budget: none }))).toEqual([]);
    const rung = critical("b", 10);
    expect(faultsOf(graphOf([step("a", { critical: true }), rung], { ...ladder, budget: none }))).toEqual([]);
  });
  test("zero is a limit like any other, and an absent dimension is not limited", () => {
    expect(faultsOf(graphOf([critical("a", 10)], { budget: { max_tokens: 0 } }))).toHaveLength(1);
    expect(faultsOf(graphOf([critical("a", 10)], { budget: {} }))).toEqual([]);
  });
});
