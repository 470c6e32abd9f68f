import type { JsonObject } from "@krako/rules/ports";
import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_EXPRESSION_CHARS } from "./cel-engine.ts";

const evaluate = async (expression: string, variables: JsonObject = {}) =>
  ((await runOperation("expr.cel@1", { expression, variables })) as JsonObject)["value"];
const failure = (expression: string, variables: JsonObject = {}) => failureOf("expr.cel@1", { expression, variables });

it.each([
  ["n + 1", 3],
  ["n * 2 - 1", 3],
  ["1 + n / 4", 1.5],
  ["size(l) == 2 && l[1] == 'b'", true],
  ["l[i]", "b"],
  ["int(n) % 2 == 0 ? 'even' : 'odd'", "even"],
  ["l.map(x, x + '!')", ["a!", "b!"]],
  ["m.a.exists(x, x > 1)", true],
  ["{'k': n, 'sum': 1 + 2}", { k: 2, sum: 3 }],
  ["l + ['c']", ["a", "b", "c"]],
  ["has(m.b) ? 1 : null", null],
  ["'a1b2'.matches('[a-z][0-9]b')", true],
  ["string(9007199254740993)", "9007199254740993"],
  ["int(timestamp('2026-01-01T00:00:00Z'))", 1767225600],
])("%s", async (expression, value) => {
  expect(await evaluate(expression, { n: 2, l: ["a", "b"], i: 1, m: { a: [1, 2] } })).toEqual(value);
});

it("answers at once when the engine is loaded", async () => {
  await evaluate("1");
  const { exprCel } = await import("./expr-cel.ts");
  expect(exprCel.run({ expression: "1 + 1" })).toEqual({ value: 2 });
});

it("SAFE-005: knows no clock, no randomness and no way out", async () => {
  for (const name of ["now()", "random()", "uuid()", "fetch('http://example.com')", "process.env", "require('fs')"])
    expect(await failure(name)).toMatchObject({ code: "expression_failed" });
});

it("SAFE-002: sees variables and members that are there, and nothing inherited", async () => {
  for (const name of ["constructor", "toString", "__proto__", "m.constructor", "m.__proto__"])
    expect(await failure(name, { m: {} })).toMatchObject({ code: "expression_failed" });
  const variables = JSON.parse('{"m":{"__proto__":5},"__proto__":6}') as JsonObject;
  expect(await evaluate("m.__proto__", variables)).toBe(5);
  expect(await evaluate("__proto__", variables)).toBe(6);
  expect(JSON.stringify(await evaluate("{'__proto__': 1}"))).toBe('{"__proto__":1}');
});

it("says that an expression is not CEL, or needs a pattern that is not linear", async () => {
  expect(await failure("a.b(")).toMatchObject({ code: "invalid_expression" });
  expect(await failure("'a'.matches('(?=a)')")).toMatchObject({ code: "invalid_pattern" });
});

it.each([
  ["strings", "['ab'].map(x, x + x)".concat(".map(x, x + x)".repeat(40))],
  ["lists that are only counted", `size([[1, 2]]${".map(x, x + x)".repeat(40)}[0])`],
  ["lists", "[[1, 2]].map(x, x + x)".concat(".map(x, x + x)".repeat(40))],
  ["nested lists", "[1].map(x, [x, x])".concat(".map(x, [x, x])".repeat(40))],
  ["deep lists", "[1].map(x, [x])".concat(".map(x, [x])".repeat(80))],
])("stops expressions that build exponentially large %s", async (_, expression) => {
  expect(await failure(expression)).toMatchObject({ code: "too_large" });
});

it.each([
  "9007199254740993",
  "1.0 / 0.0",
  "b'abc'",
  "timestamp('2026-01-01T00:00:00Z')",
  "type(1)",
  "[duration('1s')]",
])("does not pretend that %s is JSON", async (expression) => {
  expect(await failure(expression)).toMatchObject({ code: "not_json" });
});

it("survives expressions that nest too deep", async () => {
  expect(await failure(`${"(".repeat(2_000)}1${")".repeat(2_000)}`)).toMatchObject({ code: "invalid_expression" });
  expect(await failure(`1${"+1".repeat(2_000)}`)).toBeTruthy();
});

it("takes an expression up to its limit", async () => {
  expect(await evaluate("1".padEnd(MAX_EXPRESSION_CHARS))).toBe(1);
  expect(await failure("1".padEnd(MAX_EXPRESSION_CHARS + 1))).toMatchObject({ code: "invalid_input" });
});
