import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, graphWithSchema, inShort } from "../../test/documents.ts";
import { checkOutputSchema, SAFE_FORMATS } from "../index.ts";

const faults = (schema: unknown): string[] => inShort(checkOutputSchema(schema, DEFAULT_LIMITS, ""));
const text = { type: "string" } as const;
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});
const repeat = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const members = (count: number) => Object.fromEntries(repeat(count, (i) => [`m${i}`, text]));

describe("SAFE-001: what an output schema may say", () => {
  test.each([
    text,
    false,
    { const: { any: ["thing"] } },
    { enum: ["a", null, 1] },
    object({ label: text, score: { type: "number", minimum: 0, maximum: 1 } }, { required: ["label"] }),
    { type: "array", items: text, uniqueItems: true, maxItems: 3 },
    { type: "array", prefixItems: [text, { type: "integer" }], items: false },
    { type: "array", maxItems: 0 },
    { type: ["string", "null"] },
    { type: "object", additionalProperties: text, propertyNames: { maxLength: 5 } },
    { type: "object", patternProperties: { "^x-": text }, additionalProperties: false },
    { type: "object", properties: { a: text }, unevaluatedProperties: false },
    { anyOf: [text, object({})] },
    { allOf: [{ properties: { a: text } }, object({ a: {} })].slice(1) },
    { $ref: "#/$defs/a", $defs: { a: text } },
    object({ next: { $ref: "#" } }),
    { $schema: "https://json-schema.org/draft/2020-12/schema", title: "t", description: "d", ...text },
    object({ a: text, b: text }, { dependentRequired: { a: ["b"] } }),
    object({ toString: text, constructor: text }),
  ])("schema %# is in the subset", (schema) => {
    expect(faults(JSON.parse(JSON.stringify(schema).replace('"a":{}', '"a":false')))).toEqual([]);
  });
  test.each([
    ["$dynamicRef", "#x"],
    ["$id", "https://example.org/x"],
    ["$anchor", "x"],
    ["$dynamicAnchor", "x"],
    ["$vocabulary", {}],
    ["definitions", {}],
    ["dependentSchemas", {}],
    ["unevaluatedItems", false],
    ["contentSchema", {}],
    ["$recursiveRef", "#"],
    ["x-code", "1"],
    ["__proto__", { a: 1 }],
  ])("the keyword %s is refused", (keyword, value) => {
    const schema = JSON.parse(`{"type":"string",${JSON.stringify(keyword)}:${JSON.stringify(value)}}`);
    expect(faults(schema)).toEqual([`SAFE-001 /${keyword}`]);
  });
  test.each([
    ["type", "text"],
    ["type", []],
    ["enum", []],
    ["minLength", -1],
    ["maxItems", 1.5],
    ["multipleOf", 0],
    ["required", ["a", "a"]],
    ["pattern", 1],
    ["properties", []],
    ["anyOf", {}],
    ["dependentRequired", { a: "b" }],
    ["$schema", "http://json-schema.org/draft-07/schema#"],
    ["format", "regex"],
    ["format", "idn-email"],
  ])("%s is not %j", (keyword, value) => {
    expect(faults({ ...object({}), [keyword]: value })).toContain(`SAFE-001 /${keyword}`);
  });
  test.each([...SAFE_FORMATS])("the format %s is checked", (format) => {
    expect(faults({ ...text, format })).toEqual([]);
  });
  test.each([null, 1, "string", []])("%j is no schema", (schema) => {
    expect(faults(schema)).toContain("SAFE-001 ");
    expect(faults(object({ a: schema }))).toContain("SAFE-001 /properties/a");
  });
  test("uniqueItems is for lists of scalars: comparing objects with each other takes too long", () => {
    const list = (items: object) => ({ type: "array", items, uniqueItems: true });
    expect(faults(list({ type: "integer" }))).toEqual([]);
    expect(faults(list(object({})))).toEqual(["SAFE-001 /uniqueItems"]);
    expect(faults(list({ anyOf: [text] }))).toEqual(["SAFE-001 /uniqueItems"]);
    expect(faults({ type: "array", items: object({}), uniqueItems: false })).toEqual([]);
  });
  test.each([
    ['"properties":{"__proto__":{"type":"string"}}', "/properties/__proto__"],
    ['"required":["a","__proto__"]', "/required"],
    ['"dependentRequired":{"__proto__":["a"]}', "/dependentRequired"],
    ['"dependentRequired":{"a":["__proto__"]}', "/dependentRequired"],
  ])("a member named __proto__ cannot be checked and is not promised: %s", (said, pointer) => {
    expect(faults(JSON.parse(`{"type":"object","additionalProperties":false,${said}}`))).toEqual([
      `SAFE-001 ${pointer}`,
    ]);
  });
});

describe("SAFE-001: every object is closed", () => {
  test.each([
    ["", true],
    ["", {}],
    ["", { type: "object" }],
    ["", { type: ["object", "null"] }],
    ["", { type: "object", additionalProperties: true }],
    ["", { description: "anything" }],
    ["", { not: text }],
    ["", { type: "array" }],
    ["", { type: "array", prefixItems: [text] }],
    ["", { anyOf: [text, { type: "object" }] }],
    ["", { if: text, else: text }],
    ["", { $ref: "#/$defs/open", $defs: { open: { type: "object" } } }],
    ["", { allOf: [{ $ref: "#/$defs/a" }], $defs: { a: { $ref: "#/$defs/b" }, b: {} } }],
    ["/properties/a", object({ a: { type: "object" } })],
    ["/items", { type: "array", items: true }],
    ["/items", { type: "array", items: { type: "object" } }],
    ["/prefixItems/0", { type: "array", prefixItems: [{}], items: false }],
    ["/additionalProperties", { type: "object", additionalProperties: {} }],
    ["/patternProperties/^x", { type: "object", patternProperties: { "^x": {} }, additionalProperties: false }],
  ])("at %j this is open: %j", (pointer, schema) => {
    expect(faults(schema)).toEqual([`SAFE-001 ${pointer}`]);
  });
});

describe("SAFE-001: references stay in the document and name schemas", () => {
  test.each([
    "https://example.org/schema.json",
    "//example.org/x",
    "file:///etc/passwd",
    "other.json",
    "other.json#/a",
    "#anchor",
    "",
    "urn:uuid:00000000-0000-0000-0000-000000000000",
  ])("%j leaves it", ($ref) => {
    expect(faults({ $ref })).toEqual(["SAFE-001 /$ref"]);
    expect(faultsOf(graphWithSchema(object({ a: { $ref } })))).toEqual([
      "SAFE-001 /work_units/0/output_schema/properties/a/$ref",
    ]);
  });
  test.each([
    "#/$defs/missing",
    "#/$defs",
    "#/default",
    "#/default/inner",
    "#/const/0",
    "#/enum/0",
    "#/required",
    "#/properties",
    "#/$defs/a/",
    "#/$defs/%zz",
  ])("%j names no schema", ($ref) => {
    const data = {
      default: { ...text, inner: text },
      const: [text],
      enum: [text],
      required: ["a"],
      $defs: { a: text, "%zz": text },
    };
    expect(faults({ ...object({ a: { $ref } }), ...data })).toEqual(["SAFE-001 /properties/a/$ref"]);
  });
  test.each(["#/$defs/a~1b", "#/$defs/a%7E1b", "#/$defs/%C3%A9", "#/$defs/é", "#/properties/a", "#/$defs/l/anyOf/1"])(
    "%j names one",
    ($ref) => {
      const $defs = { "a/b": text, é: text, l: { anyOf: [text, { type: "null" }] } };
      expect(faults({ ...object({ a: text, b: { $ref } }), $defs })).toEqual([]);
    },
  );
  test("a schema may contain itself, but must go into a member or an item on the way", () => {
    expect(
      faults({
        $ref: "#/$defs/tree",
        $defs: { tree: object({ sons: { type: "array", items: { $ref: "#/$defs/tree" } } }) },
      }),
    ).toEqual([]);
    expect(faults({ $ref: "#" })).toEqual(["SAFE-001 /$ref"]);
    expect(
      faults({ $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { anyOf: [text, { $ref: "#/$defs/a" }] } } }),
    ).toEqual(["SAFE-001 /$defs/a/$ref", "SAFE-001 /$defs/b/anyOf/1/$ref"].sort());
  });
});

describe("SAFE-001: limits at the limit and one beyond", () => {
  const nested = (levels: number): object => (levels === 1 ? text : { type: "array", items: nested(levels - 1) });
  test.each([31, 32])("%i levels of schemas are possible", (levels) => {
    expect(faults(nested(levels))).toEqual([]);
  });
  test("33 levels are not", () => {
    expect(faults(nested(33))).toEqual([`SAFE-001 ${"/items".repeat(32)}`]);
  });
  test.each([499, 500])("%i properties are possible", (count) => {
    expect(faults(object(members(count)))).toEqual([]);
  });
  test("501 are not, wherever they stand, and are told once", () => {
    expect(faults(object(members(501)))).toEqual(["SAFE-001 /properties/m500"]);
    expect(faults(object({ a: object(members(300)), b: object(members(300)) }))).toHaveLength(1);
  });
  test.each([199, 200])("%i references are possible", (count) => {
    const properties = Object.fromEntries(repeat(count, (i) => [`r${i}`, { $ref: "#/$defs/a" }]));
    expect(faults(object(properties, { $defs: { a: text } }))).toEqual([]);
  });
  test("201 are not", () => {
    const properties = Object.fromEntries(repeat(201, (i) => [`r${i}`, { $ref: "#/$defs/a" }]));
    expect(faults(object(properties, { $defs: { a: text } }))).toEqual(["SAFE-001 /properties/r200/$ref"]);
  });
  const ofBytes = (bytes: number, letter = "x") => {
    const empty = { ...text, description: "" };
    const count = (bytes - JSON.stringify(empty).length) / new TextEncoder().encode(letter).length;
    return { ...text, description: letter.repeat(Math.floor(count)) };
  };
  test("64 KiB are possible, one byte more is not", () => {
    expect(faultsOf(graphWithSchema(ofBytes(65_535)))).toEqual([]);
    expect(faultsOf(graphWithSchema(ofBytes(65_536)))).toEqual([]);
    expect(faultsOf(graphWithSchema(ofBytes(65_537)))).toEqual(["SAFE-001 /work_units/0/output_schema"]);
  });
  test("bytes are counted, not characters", () => {
    expect(faultsOf(graphWithSchema(ofBytes(65_536, "é")))).toEqual([]);
    expect(faultsOf(graphWithSchema(ofBytes(65_540, "é")))).toEqual(["SAFE-001 /work_units/0/output_schema"]);
  });
  test("a hostile schema is not answered with thousands of faults", () => {
    expect(faults({ anyOf: repeat(5_000, () => ({ $anchor: "x", ...text })) })).toHaveLength(50);
  });
  test("a schema that many units share is reported once", () => {
    const open = { type: "object" };
    const units = repeat(5, (i) => step(`u${i}`, { output_schema: { ...open } }));
    expect(faultsOf(graphOf(units, { escalations: [edge("u0", "u1")] }))).toEqual([
      "SAFE-001 /work_units/0/output_schema",
    ]);
  });
});

describe("SAFE-003: patterns run in linear time", () => {
  const pattern = (source: string): string[] => faults({ ...text, pattern: source });
  test.each([
    "^[a-z]+$",
    "(a+)+$",
    "^(\\d{4})-(\\d{2})$",
    "(?i)spam",
    "\\p{Greek}+",
    "[[:alpha:]]",
    "^.{1,1000}$",
    "(?P<n>a)",
    "",
  ])("%j is matched in linear time", (source) => {
    expect(pattern(source)).toEqual([]);
  });
  test.each([
    "(?=a)",
    "(?!a)",
    "(?<=a)b",
    "(?<!a)b",
    "(a)\\1",
    "(?P=n)",
    "(?>a)",
    "a++",
    "(",
    "[",
    "a{2,1}",
    "\\k<n>",
    "*",
  ])("%j is refused: look-around, back-references and the like need backtracking", (source) => {
    expect(pattern(source)).toEqual(["SAFE-003 /pattern"]);
  });
  test("patterns of member names are held to the same", () => {
    expect(faults({ type: "object", patternProperties: { "(?=a)": text }, additionalProperties: false })).toEqual([
      "SAFE-003 /patternProperties/(?=a)",
    ]);
  });
  test.each([255, 256])("%i characters are possible", (length) => {
    expect(pattern("a".repeat(length))).toEqual([]);
  });
  test("257 are not", () => {
    expect(pattern("a".repeat(257))).toEqual(["SAFE-003 /pattern"]);
  });
  test("a short pattern that stands for a huge one is refused before it is compiled", () => {
    expect(pattern("^a{1000}[b-z]{998}$")).toEqual([]);
    for (const source of ["^a{1000}[b-z]{999}$", "(ab){667}", "(a{10}){170}", "(a{9}\\Q)\\Eb){200}", "(){900}(){900}"])
      expect(pattern(source), source).toEqual(["SAFE-003 /pattern"]);
    const heavy = (i: number): string => repeat(30, (k) => `${String.fromCharCode(97 + ((i + k) % 26))}{999}`).join("");
    expect(
      faults(object(Object.fromEntries(repeat(300, (i) => [`p${i}`, { ...text, pattern: `${i}${heavy(i)}` }])))),
    ).toHaveLength(50);
  });
});
