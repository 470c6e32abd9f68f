import type { Condition } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf } from "../../test/documents.ts";

const failure: Condition = { type: "failure" };
const remaining = (dimension: string, amount: unknown): Condition =>
  ({ type: "budget_remaining_at_least", dimension, amount }) as Condition;
const when = (...conditions: Condition[]) =>
  graphOf([step("a"), step("b")], { escalations: [{ from: "a", to: "b", when: conditions }] });

describe("GRAPH-011: who stands in is like what it stands in for", () => {
  const pair = (from: object, to: object) =>
    faultsOf(graphOf([step("a", from), step("b", to)], { escalations: [edge("a", "b")] }));
  const schema = (names: readonly string[]) => ({
    output_schema: {
      type: "object",
      properties: Object.fromEntries(names.map((n) => [n, { type: "string" }])),
      additionalProperties: false,
    },
  });
  test("both critical or both not is accepted", () => {
    expect(pair({ critical: true }, { critical: true })).toEqual([]);
    expect(pair({ critical: false }, { critical: false })).toEqual([]);
  });
  test("only one critical is refused", () => {
    expect(pair({ critical: true }, { critical: false })).toEqual(["GRAPH-011 /escalations/0"]);
    expect(pair({ critical: false }, { critical: true })).toEqual(["GRAPH-011 /escalations/0"]);
  });
  test("schemas are equal by their RFC 8785 form, in whatever order their members stand", () => {
    expect(pair(schema(["x", "y"]), schema(["y", "x"]))).toEqual([]);
  });
  test("schemas that differ are refused", () => {
    expect(pair(schema(["x"]), schema(["y"]))).toEqual(["GRAPH-011 /escalations/0"]);
  });
  test("both faults of one edge are told", () => {
    expect(pair({ critical: true, ...schema(["x"]) }, schema(["y"]))).toHaveLength(2);
  });
});

describe("GRAPH-001: conditions", () => {
  test("a remaining budget beside a reason is accepted", () => {
    expect(faultsOf(when(failure, remaining("tokens", 5)))).toEqual([]);
    expect(faultsOf(when(failure, remaining("cost_usd", "0.500000")))).toEqual([]);
  });
  test("a remaining budget is never alone", () => {
    expect(faultsOf(when(remaining("tokens", 5)))).toEqual(["GRAPH-001 /escalations/0/when"]);
    expect(faultsOf(when(remaining("tokens", 5), remaining("retries", 1)))).toEqual(["GRAPH-001 /escalations/0/when"]);
  });
  test.each([
    ["tokens", "5.000000"],
    ["llm_invocations", "1.000000"],
    ["retries", "1.000000"],
    ["cost_usd", 5],
  ])("an amount of %s is not %j", (dimension, amount) => {
    expect(faultsOf(when(failure, remaining(dimension, amount)))).toEqual(["GRAPH-001 /escalations/0/when/1/amount"]);
  });
  test("duration cannot be asked for", () => {
    expect(faultsOf(when(failure, remaining("duration", 5)))).not.toEqual([]);
  });
  test("without any condition an edge says nothing", () => {
    expect(faultsOf(when())).toEqual(["GRAPH-001 /escalations/0/when"]);
  });
  test("eight conditions are possible, nine are not", () => {
    expect(faultsOf(when(...Array.from({ length: 8 }, () => failure)))).toEqual([]);
    expect(faultsOf(when(...Array.from({ length: 9 }, () => failure)))).toEqual(["GRAPH-001 /escalations/0/when"]);
  });
  test("a condition of an unknown type is refused", () => {
    expect(faultsOf(when({ type: "moon_phase" } as unknown as Condition))).not.toEqual([]);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    "a threshold of %d is no number of JSON (SAFE-002)",
    (threshold) => {
      expect(faultsOf(when({ type: "confidence_below", pointer: "", threshold }))).toEqual([
        "SAFE-002 /escalations/0/when/0/threshold",
      ]);
    },
  );
});
