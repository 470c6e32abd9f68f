import type { JsonSchemaDocument } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { checkOutputSchema, type JsonValue, outputSchemaOf } from "@krako/rules";
import { compileOutputSchema } from "@krako/rules/output-schema";
import { describe, expect, it } from "vitest";
import { closeSchema } from "./close-schema.ts";

const text = { type: "string" };
const validate = (schema: JsonSchemaDocument, value: JsonValue): boolean =>
  compileOutputSchema(outputSchemaOf(closeSchema(schema), DEFAULT_LIMITS)).validate(value).length === 0;

describe("closeSchema", () => {
  it("closes every object that is left open, wherever it stands", () => {
    expect(
      closeSchema({
        type: "object",
        properties: {
          a: { type: "array", items: { type: "object", properties: { b: text } } },
          c: { type: ["object", "null"] },
        },
      }),
    ).toEqual({
      type: "object",
      additionalProperties: false,
      properties: {
        a: { type: "array", items: { type: "object", properties: { b: text }, additionalProperties: false } },
        c: { type: ["object", "null"], additionalProperties: false },
      },
    });
  });

  it.each([
    { type: "object", additionalProperties: text },
    { type: "object", additionalProperties: true },
    {
      type: "object",
      unevaluatedProperties: false,
      allOf: [{ type: "object", properties: { a: text }, additionalProperties: false }],
    },
    { enum: ["a", { open: 1 }] },
    { type: "string", default: { type: "object" }, examples: [{ type: "object" }] },
    { type: "object", additionalProperties: false, properties: { properties: text } },
  ])("leaves %j as it is", (schema) => {
    expect(closeSchema(schema)).toEqual(schema);
  });

  it("closes an object that is described in several places as a whole", () => {
    const schema = {
      type: "object",
      properties: { a: text },
      allOf: [{ properties: { b: text } }, { properties: { c: { type: "object" } } }],
    };
    expect(checkOutputSchema(closeSchema(schema), DEFAULT_LIMITS, "")).toEqual([]);
    expect(validate(schema, { a: "1", b: "2", c: {} })).toBe(true);
    expect(validate(schema, { a: "1", d: "2" })).toBe(false);
    expect(validate(schema, { c: { x: 1 } })).toBe(false);
  });

  it("closes alternatives each", () => {
    const schema = {
      anyOf: [
        { type: "object", properties: { a: text } },
        { type: "object", properties: { b: text } },
      ],
    };
    expect(checkOutputSchema(closeSchema(schema), DEFAULT_LIMITS, "")).toEqual([]);
    expect([validate(schema, { a: "1" }), validate(schema, { b: "1" }), validate(schema, { c: "1" })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("keeps a property that is called __proto__", () => {
    const closed = closeSchema(JSON.parse('{"type":"object","properties":{"__proto__":{"type":"object"}}}'));
    expect(JSON.stringify(closed)).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"object","additionalProperties":false}},"additionalProperties":false}',
    );
  });

  it("changes nothing of what it is given", () => {
    const schema = Object.freeze({
      type: "object",
      properties: Object.freeze({ a: Object.freeze({ type: "object" }) }),
    });
    expect(closeSchema(schema)).not.toBe(schema);
  });
});
