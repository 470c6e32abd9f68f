import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { describe, expect, test } from "vitest";
import { outputSchemaOf } from "../index.ts";
import { isBoundedSchema, validationCost } from "../output-schema.ts";

const text = { type: "string" } as const;
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});
const isBounded = (schema: object): boolean =>
  isBoundedSchema(outputSchemaOf(schema as Record<string, unknown>, DEFAULT_LIMITS));

test.each<[object, number]>([
  [text, 1],
  [object({}), 2],
  [object({ a: text, b: text }), 4],
  [{ anyOf: [text, text, text] }, 4],
  [{ type: "array", items: text }, 2],
  [{ $ref: "#/$defs/a", $defs: { a: text, unused: object({ x: text }) } }, 2],
  [{ allOf: [{ $ref: "#/$defs/a" }, { $ref: "#/$defs/a" }], $defs: { a: text } }, 5],
  [{ type: "string", pattern: "abc" }, 151],
])("%j costs %i evaluations", (schema, cost) => {
  expect(validationCost(schema)).toBe(cost);
});

describe("what is checked inline", () => {
  test("usual schemas are", () => {
    const members = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`m${i}`, { anyOf: [text, { type: "null" }] }]),
    );
    expect(isBounded(object(members))).toBe(true);
    expect(isBounded(object({ code: { type: "string", pattern: "^[A-Z]{2}-\\d{4}$" } }))).toBe(true);
  });
  test("schemas that contain themselves are not", () => {
    expect(isBounded(object({ next: { $ref: "#" } }))).toBe(false);
    expect(
      isBounded({
        $ref: "#/$defs/a",
        $defs: { a: { type: "array", items: { anyOf: [text, { $ref: "#/$defs/a" }] } } },
      }),
    ).toBe(false);
  });
  test("references that double at every step are not, and are found out without following them all", () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 99 }, (_, i) => [
        `d${i}`,
        { anyOf: [{ $ref: `#/$defs/d${i + 1}` }, { $ref: `#/$defs/d${i + 1}` }] },
      ]),
    );
    expect(isBounded({ $ref: "#/$defs/d0", $defs: { ...$defs, d99: text } })).toBe(false);
  });
  test("patterns of many states are not: each state may be looked at for every character", () => {
    expect(isBounded({ type: "string", pattern: "[ab]*a[ab]{900}[cd]" })).toBe(false);
    expect(isBounded({ type: "object", patternProperties: { "^[ab]{900}$": text }, additionalProperties: false })).toBe(
      false,
    );
  });
});
