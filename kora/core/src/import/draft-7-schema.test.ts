import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { checkOutputSchema, type JsonObject, type JsonValue, outputSchemaOf } from "@krako/rules";
import { compileOutputSchema } from "@krako/rules/output-schema";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeSchema } from "../task-ir/close-schema.ts";
import { fromDraft7, type Rest } from "./draft-7-schema.ts";

const convert = (schema: unknown, rest: Rest): JsonObject =>
  closeSchema(fromDraft7(schema, rest, "", () => {})) as JsonObject;
const isValid = (schema: JsonObject, value: JsonValue): boolean =>
  compileOutputSchema(outputSchemaOf(schema, DEFAULT_LIMITS)).validate(value).length === 0;

describe("a draft 7 schema", () => {
  const NAMES = fc.constantFrom("a", "b", "c");
  const { schema: schemas } = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: "schema" },
      fc.constantFrom<unknown>(true, {}, { type: "string" }, { type: "integer", minimum: 1 }, { enum: ["x", 1, null] }),
      fc.constantFrom<unknown>(
        { const: { a: 1 } },
        { type: ["string", "null"] },
        { type: "array" },
        { type: "object" },
      ),
      fc.record({ type: fc.constant("array"), items: tie("schema") }),
      fc.record({
        type: fc.constant("array"),
        items: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        additionalItems: fc.oneof(fc.boolean(), tie("schema")),
      }),
      fc.record(
        {
          type: fc.constant("object"),
          properties: fc.dictionary(NAMES, tie("schema"), { maxKeys: 3 }),
          required: fc.uniqueArray(NAMES, { maxLength: 2 }),
          additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
          dependencies: fc.constant({ a: ["b"] }),
        },
        { requiredKeys: ["type"] },
      ),
      fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
      fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    ),
  }));
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.constantFrom<JsonValue>("x", 1, null, { a: "x", b: 1 }), { maxLength: 4 }),
    fc.dictionary(
      NAMES,
      fc.oneof(fc.constantFrom<JsonValue>("x", 1, null, "s"), fc.array(fc.constantFrom<JsonValue>("x", 1))),
    ),
  ) as fc.Arbitrary<JsonValue>;
  const draft7 = new Ajv({ strict: false, validateSchema: false });

  it("is within the safe subset, whatever it left open", () => {
    fc.assert(
      fc.property(schemas, fc.constantFrom<Rest>("open", "closed"), (schema, rest) => {
        expect(checkOutputSchema(convert(schema, rest), DEFAULT_LIMITS, "")).toEqual([]);
      }),
    );
  });

  it("accepts what it accepted and refuses what it refused, where objects stay open", () => {
    fc.assert(
      fc.property(schemas, fc.array(values, { minLength: 1, maxLength: 10 }), (schema, candidates) => {
        const converted = convert(schema, "open");
        const before = draft7.compile(schema as object);
        for (const value of candidates) expect([value, isValid(converted, value)]).toEqual([value, before(value)]);
      }),
    );
  });

  it("refuses members that it did not name, where objects are closed", () => {
    const schema = {
      type: "object",
      properties: { a: { type: "object", properties: { b: {} } }, free: { type: "object" } },
    };
    expect(isValid(convert(schema, "closed"), { a: { b: [1, { c: 2 }] }, free: { any: { thing: 1 } } })).toBe(true);
    expect(isValid(convert(schema, "closed"), { more: 1 })).toBe(false);
    expect(isValid(convert(schema, "closed"), { a: { c: 1 } })).toBe(false);
    expect(isValid(convert(schema, "open"), { more: 1, a: { c: 1 } })).toBe(true);
  });

  it("keeps its definitions under their new name", () => {
    const schema = {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { tree: { $ref: "#/definitions/node" } },
      definitions: { node: { type: "object", properties: { next: { $ref: "#/definitions/node" }, label: true } } },
    };
    expect(isValid(convert(schema, "closed"), { tree: { next: { next: { label: 1 } } } })).toBe(true);
    expect(isValid(convert(schema, "closed"), { tree: { next: { node: 1 } } })).toBe(false);
  });

  it("notes every keyword that it loses", () => {
    const notes: string[] = [];
    const schema = {
      type: "object",
      $id: "ignored",
      properties: {
        mail: { type: "string", format: "idn-email", contentEncoding: "base64" },
        list: { type: "array", items: { type: "object" }, uniqueItems: true, additionalItems: false },
        both: { properties: { a: {} } },
      },
      dependencies: { mail: { type: "object" } },
    };
    const converted = fromDraft7(schema, "closed", "/at", (pointer) => notes.push(pointer));
    expect(notes).toEqual([
      "/at/properties/mail/format",
      "/at/properties/mail/contentEncoding",
      "/at/properties/list/uniqueItems",
      "/at/properties/list/additionalItems",
      "/at/properties/both",
      "/at/dependencies",
    ]);
    expect(converted["properties"]).toMatchObject({ mail: { type: "string" }, both: { type: "object" } });
  });
});
