import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_PATTERN_CHARS } from "./limits.ts";
import { MAX_EXTRACT_PATTERNS } from "./text-extract.ts";

const extract = (text: string, ...patterns: object[]) =>
  runOperation("text.extract@1", { text, patterns: patterns as never });
const failure = (...patterns: object[]) => failureOf("text.extract@1", { text: "aXb", patterns: patterns as never });

it("gives the first match, or null", async () => {
  expect(await extract("b1 b2", { name: "a", pattern: "b\\d" }, { name: "c", pattern: "z" })).toEqual({
    fields: { a: "b1", c: null },
    found: 1,
  });
});

it("gives all matches up to the limit, empty ones included", async () => {
  expect(await extract("aXbX", { name: "n", pattern: "[a-z]*", all: true })).toEqual({
    fields: { n: ["a", "", "b", "", ""] },
    found: 1,
  });
  expect(await extract("aaaa", { name: "n", pattern: "a", all: true, limit: 2 })).toEqual({
    fields: { n: ["a", "a"] },
    found: 1,
  });
  expect(await extract("b", { name: "n", pattern: "a", all: true })).toEqual({ fields: { n: [] }, found: 0 });
});

it("gives a group by number or name, null when it took no part", async () => {
  const pattern = "(x)|(?P<second>y)";
  expect(await extract("y", { name: "n", pattern, group: "1" }, { name: "m", pattern, group: "second" })).toEqual({
    fields: { n: null, m: "y" },
    found: 1,
  });
});

it("knows the flags i, m and s", async () => {
  expect(
    await extract("a\nB", { name: "n", pattern: "^b$", flags: "im" }, { name: "m", pattern: "a.b", flags: "is" }),
  ).toEqual({
    fields: { n: "B", m: "a\nB" },
    found: 2,
  });
});

it.each([
  ["look-around", "(?=a)b"],
  ["look-around", "(?<!a)b"],
  ["a back-reference", "(a)\\1"],
  ["an atomic group or a possessive quantifier", "a++"],
])("SAFE-003: says that linear-time patterns have no %s: %s", async (feature, pattern) => {
  const error = await failure({ name: "n", pattern });
  expect(error.code).toBe("invalid_pattern");
  expect(error.message).toContain(`The pattern at "/patterns/0/pattern" uses ${feature}`);
});

it("names the place of a pattern that is no pattern, not the pattern", async () => {
  const error = await failure({ name: "n", pattern: "a" }, { name: "m", pattern: "[secret" });
  expect(error.message).toBe(
    'The pattern at "/patterns/1/pattern" is not RE2 syntax (error parsing regexp: missing closing ]).',
  );
});

it("SAFE-003: decides the patterns that make backtracking engines hang", async () => {
  const text = `${"a".repeat(200_000)}!`;
  expect(await extract(text, { name: "n", pattern: "((a+)+)$" }, { name: "m", pattern: "(a|aa)+$" })).toEqual({
    fields: { n: null, m: null },
    found: 0,
  });
});

it("SAFE-002: treats __proto__ as a name", async () => {
  const answer = (await extract("x", { name: "__proto__", pattern: "x" })) as { fields: object };
  expect(Object.keys(answer.fields)).toEqual(["__proto__"]);
});

it("refuses a group, a flag, a name twice, and sizes past the limits", async () => {
  expect(await failure({ name: "n", pattern: "a", group: "1" })).toMatchObject({ code: "invalid_pattern" });
  expect(await failure({ name: "n", pattern: "a", group: "toString" })).toMatchObject({ code: "invalid_pattern" });
  expect(await failure({ name: "n", pattern: "a", flags: "g" })).toMatchObject({ code: "invalid_pattern" });
  expect(await failure({ name: "n", pattern: "a" }, { name: "n", pattern: "b" })).toMatchObject({
    code: "invalid_input",
  });
  expect(await failure({ name: "n", pattern: "a".repeat(MAX_PATTERN_CHARS + 1) })).toMatchObject({
    code: "invalid_input",
  });
  expect(await failure({ name: "n", pattern: "a{999}".repeat(6) })).toMatchObject({ code: "invalid_pattern" });
  const many = Array.from({ length: MAX_EXTRACT_PATTERNS + 1 }, (_, i) => ({ name: `${i}`, pattern: "a" }));
  expect(await failure(...many)).toMatchObject({ code: "invalid_input" });
});
