import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import { inShort } from "../../test/documents.ts";
import { type JsonValue, outputSchemaOf } from "../index.ts";
import { compileOutputSchema } from "../output-schema.ts";

/** What is wrong with an output by a schema of the subset, in short. */
const faults = (schema: object, output: JsonValue): string[] => {
  const known = outputSchemaOf(schema as Record<string, unknown>, DEFAULT_LIMITS);
  expect(known.violations).toEqual([]);
  return inShort(compileOutputSchema(known).validate(output));
};
const text = { type: "string" } as const;
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});

describe("SCHEMA-001: an output is as its schema says", () => {
  test.each<[object, JsonValue]>([
    [text, ""],
    [{ type: "integer" }, 2.0],
    [{ const: { a: [1] } }, { a: [1] }],
    [object({ a: text }), {}],
    [object({ a: text }, { required: ["a"] }), { a: "x" }],
    [{ type: "array", items: text, uniqueItems: true }, ["a", "b"]],
    [{ anyOf: [text, { type: "null" }] }, null],
    [{ type: "array", prefixItems: [text], items: false }, ["a"]],
    [{ allOf: [object({ a: text }), { required: ["a"] }] }, { a: "x" }],
    [object({ next: { $ref: "#" } }), { next: { next: {} } }],
    [{ $ref: "#/$defs/tree", $defs: { tree: { type: "array", items: { $ref: "#/$defs/tree" } } } }, [[], [[]]]],
    [{ $schema: "https://json-schema.org/draft/2020-12/schema", ...text }, "a"],
  ])("%j accepts %j", (schema, output) => {
    expect(faults(schema, output)).toEqual([]);
  });
  test.each<[object, JsonValue, string]>([
    [text, 1, ""],
    [{ type: "integer" }, 1.5, ""],
    [object({ a: text }, { required: ["a"] }), {}, ""],
    [object({ a: object({ b: text }) }), { a: { b: 1 } }, "/a/b"],
    [object({ "a/b": { type: "array", items: text } }), { "a/b": ["x", 1] }, "/a~1b/1"],
    [object({}), { surprise: 1 }, "/surprise"],
    [object({ next: { $ref: "#" } }), { next: { next: { x: 1 } } }, "/next/next/x"],
    [{ type: "array", items: { type: "integer" }, uniqueItems: true }, [1, 2, 1], ""],
    [{ type: "string", maxLength: 2 }, "😀😀😀", ""],
    [{ type: "number", maximum: 1 }, 1.0000001, ""],
    [{ enum: ["a", "b"] }, "c", ""],
  ])("%j refuses %j at %j", (schema, output, pointer) => {
    expect(faults(schema, output)).toEqual([`SCHEMA-001 ${pointer}`]);
  });
  test("everything wrong is told together, up to twenty faults", () => {
    const many = object(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`m${i}`, text])));
    expect(faults(many, { m0: 1, m1: "x", m2: 2, other: 3 })).toHaveLength(3);
    expect(faults(many, Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`m${i}`, i])))).toHaveLength(20);
  });
  test("equal schemas are compiled once, and one schema does not disturb another", () => {
    const first = outputSchemaOf(object({ a: text }), DEFAULT_LIMITS);
    expect(compileOutputSchema(outputSchemaOf(object({ a: text }), DEFAULT_LIMITS))).toBe(compileOutputSchema(first));
    for (let i = 0; i < 50; i += 1) {
      expect(faults({ $ref: "#/$defs/x", $defs: { x: { const: i } } }, i)).toEqual([]);
      expect(faults({ $ref: "#/$defs/x", $defs: { x: { const: i } } }, i + 1)).toHaveLength(1);
    }
  });
});

describe("SAFE-002: names that every object has are members like any other", () => {
  const named = (name: string, more: object = {}) => object({ [name]: text }, more);
  test.each(["toString", "constructor", "valueOf", "hasOwnProperty", "isPrototypeOf"])("%s", (name) => {
    expect(faults(named(name), {})).toEqual([]);
    expect(faults(named(name), { [name]: "x" })).toEqual([]);
    expect(faults(named(name), { [name]: 1 })).toEqual([`SCHEMA-001 /${name}`]);
    expect(faults(named(name, { required: [name] }), {})).toEqual(["SCHEMA-001 "]);
  });
  test("__proto__ in an output is a member that no schema names", () => {
    expect(faults(object({ a: text }), JSON.parse('{"__proto__":{"a":"x"}}'))).toEqual(["SCHEMA-001 /__proto__"]);
  });
});

describe("SAFE-003: patterns are matched in linear time, in RE2 syntax", () => {
  const pattern = (source: string) => ({ type: "string", pattern: source });
  test.each<[string, string, boolean]>([
    ["b", "abc", true],
    ["^b", "abc", false],
    ["^(a+)+$", "aaaa", true],
    ["(?i)SPAM", "spam", true],
    ["^\\d{3}$", "123", true],
    ["^\\p{Greek}+$", "αβγ", true],
    ["^.$", "😀", true],
  ])("%j on %j: %s", (source, output, matches) => {
    expect(faults(pattern(source), output)).toHaveLength(matches ? 0 : 1);
  });
  test("patterns that would take a backtracking engine for ever end at once", () => {
    for (const source of ["^(a+)+$", "^(a|a)*$", "^(a*)*b$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
      expect(faults(pattern(source), `${"a".repeat(50_000)}!`), source).toHaveLength(1);
  });
  test("names of members are matched so too", () => {
    const schema = { type: "object", patternProperties: { "^(a+)+$": text }, additionalProperties: false };
    expect(faults(schema, { aaa: "x" })).toEqual([]);
    const name = `${"a".repeat(5_000)}!`;
    expect(faults(schema, { [name]: "x" })).toHaveLength(1);
  });
});

test.each<[string, string, string]>([
  ["date", "2026-02-28", "2026-02-30x"],
  ["date-time", "2026-02-28T12:00:00Z", "2026-02-28"],
  ["time", "12:00:00Z", "noon"],
  ["uuid", "01890000-0000-7000-8000-000000000001", "01890000"],
  ["email", "a@example.org", "a@"],
  ["uri", "https://example.org/a?b#c", "no uri"],
  ["ipv4", "192.0.2.1", "192.0.2.256"],
])("the format %s accepts %s and refuses %s", (format, good, bad) => {
  expect(faults({ type: "string", format }, good)).toEqual([]);
  expect(faults({ type: "string", format }, bad)).toHaveLength(1);
});

describe("what is said of an output never shows any of it", () => {
  const CANARY = "canary-7f3a";
  const schemas: object[] = [
    { type: "integer" },
    { const: "x" },
    { enum: ["x"] },
    { type: "string", maxLength: 1 },
    { type: "string", pattern: "^x$" },
    { type: "string", format: "date" },
    { type: "string", minLength: 100 },
    { anyOf: [{ type: "number" }, { const: "x" }] },
    { oneOf: [text, { type: "string", minLength: 1 }] },
    { type: "string", not: text },
    { type: "string", if: text, else: false, not: { minLength: 1 } },
    false as unknown as object,
  ];
  test.each(schemas.map((schema) => ({ schema })))("$schema", ({ schema }) => {
    const around = object({ a: schema, list: { type: "array", items: schema } });
    const known = outputSchemaOf(around, DEFAULT_LIMITS);
    const violations = compileOutputSchema(known).validate({ a: CANARY, list: [CANARY] });
    expect(violations.length).toBeGreaterThan(0);
    expect(JSON.stringify(violations)).not.toContain(CANARY);
  });
  test("lists and numbers neither", () => {
    const schema = object({
      list: { type: "array", items: text, uniqueItems: true, maxItems: 1 },
      n: { type: "number", multipleOf: 7, maximum: 3 },
    });
    const violations = compileOutputSchema(outputSchemaOf(schema, DEFAULT_LIMITS)).validate({
      list: [CANARY, CANARY],
      n: 918273645,
    });
    expect(violations).toHaveLength(4);
    expect(JSON.stringify(violations)).not.toMatch(/canary-7f3a|918273645/);
  });
});
