import type { JsonSchemaDocument } from "@krako/contracts";
import { joinPointer, SAFE_FORMATS } from "@krako/rules";
import type { TakeNote } from "./import-notes.ts";

type Schema = Record<string, unknown>;

/** What becomes of objects that do not say which other members they may have. */
export type Rest = "closed" | "open";

/** Any JSON value, in the subset that output schemas may use: a schema that says nothing. */
const ANY: Schema = {
  type: ["null", "boolean", "number", "string", "array", "object"],
  items: { $ref: "#/$defs/any" },
  additionalProperties: { $ref: "#/$defs/any" },
};
const ANY_REF: Schema = { $ref: "#/$defs/any" };

/** Keywords that both drafts have, with the same meaning. */
const KEPT: ReadonlySet<string> = new Set([
  ...["$comment", "title", "description", "default", "examples", "readOnly", "writeOnly"],
  ...["type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "required", "minProperties", "maxProperties"],
]);
const LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);
const INNER: ReadonlySet<string> = new Set(["not", "if", "then", "else", "contains", "propertyNames"]);

/**
 * A draft 7 schema as an output schema of today (2020-12, the safe subset): renamed keywords are renamed, what says nothing says so in a
 * way that is bounded, and what has no equal is left out and noted. Objects that are open there are closed or stay open, as `rest` says.
 * Recursion is bounded by the depth of documents.
 */
export function fromDraft7(schema: unknown, rest: Rest, at: string, note: TakeNote): JsonSchemaDocument {
  const converter = new Converter(rest, note);
  const converted = converter.convert(schema, at);
  if (!converter.saysAny && converter.definitions === null) return converted;
  const named = converted["$defs"] as Schema | undefined;
  return { ...converted, $defs: { ...named, ...converter.definitions, ...(converter.saysAny ? { any: ANY } : {}) } };
}

class Converter {
  saysAny = false;
  definitions: Schema | null = null;
  readonly #rest: Rest;
  readonly #note: TakeNote;

  constructor(rest: Rest, note: TakeNote) {
    this.#rest = rest;
    this.#note = note;
  }

  convert(schema: unknown, at: string): Schema {
    if (schema === false) return { not: {}, type: "null" };
    if (!isObject(schema)) return this.#any();
    const converted: Schema = {};
    for (const [keyword, value] of Object.entries(schema)) this.#keyword(converted, schema, keyword, value, at);
    return this.#bounded(converted, at);
  }

  #keyword(converted: Schema, schema: Schema, keyword: string, value: unknown, at: string): void {
    const below = joinPointer(at, keyword);
    if (KEPT.has(keyword)) converted[keyword] = value;
    else if (LISTS.has(keyword) && Array.isArray(value))
      converted[keyword] = value.map((inner, i) => this.convert(inner, joinPointer(below, i)));
    else if (INNER.has(keyword)) converted[keyword] = this.convert(value, below);
    else if ((keyword === "properties" || keyword === "patternProperties") && isObject(value))
      converted[keyword] = this.#named(value, below);
    else if ((keyword === "definitions" || keyword === "$defs") && isObject(value))
      this.definitions = { ...this.definitions, ...this.#named(value, below) };
    else if (keyword === "$ref" && typeof value === "string")
      converted["$ref"] = value.replace(/^#\/definitions\//, "#/$defs/");
    else if (keyword === "additionalProperties") {
      if (value === false) converted[keyword] = false;
      else converted[keyword] = this.convert(value, below);
    } else if (keyword === "items") this.#items(converted, schema, value, below);
    else if (keyword === "format" && SAFE_FORMATS.has(value as string)) converted[keyword] = value;
    else if (keyword === "uniqueItems" && (value !== true || hasScalarItems(schema))) converted[keyword] = value;
    else if (keyword === "dependencies" && isObject(value) && Object.values(value).every(Array.isArray))
      converted["dependentRequired"] = value;
    else if (keyword === "additionalItems" && Array.isArray(schema["items"])) return;
    else if (keyword !== "$schema" && keyword !== "$id")
      this.#note(below, `"${keyword}" is not checked here, or means nothing at this place; it was left out.`);
  }

  /** A list of schemas was for the first items; 2020-12 calls that `prefixItems`. */
  #items(converted: Schema, schema: Schema, value: unknown, below: string): void {
    if (!Array.isArray(value)) {
      converted["items"] = this.convert(value, below);
      return;
    }
    const rest = schema["additionalItems"];
    converted["prefixItems"] = value.map((inner, i) => this.convert(inner, joinPointer(below, i)));
    converted["items"] = rest === false ? false : this.convert(rest ?? true, joinPointer(below, "additionalItems"));
  }

  #named(schemas: Schema, at: string): Schema {
    return Object.fromEntries(
      Object.entries(schemas).map(([name, inner]) => [name, this.convert(inner, joinPointer(at, name))]),
    );
  }

  /** What a schema leaves open is bounded: by itself, or by any JSON. */
  #bounded(schema: Schema, at: string): Schema {
    const { type } = schema;
    const isComposed = ["anyOf", "oneOf", "allOf", "$ref", "const", "enum"].some((keyword) => keyword in schema);
    if (type === undefined && "properties" in schema) {
      this.#note(at, 'Members are named and no type is; it became "type": "object".');
      return this.#bounded({ ...schema, type: "object" }, at);
    }
    if (type === undefined && !isComposed) {
      this.saysAny = true;
      return { ...schema, ...ANY_REF };
    }
    // What all of has a part that is an object only is one, and is then closed as a whole.
    const parts: unknown = schema["allOf"];
    if (type === undefined && Array.isArray(parts) && parts.some((part) => isObject(part) && part["type"] === "object"))
      return { ...schema, type: "object" };
    const accepts = (each: string): boolean => type === each || (Array.isArray(type) && type.includes(each));
    if (accepts("array") && schema["items"] === undefined) schema["items"] = this.#any();
    if (accepts("object") && schema["additionalProperties"] === undefined && !isComposed)
      if (this.#rest === "open" || schema["properties"] === undefined) schema["additionalProperties"] = this.#any();
    return schema;
  }

  #any(): Schema {
    this.saysAny = true;
    return ANY_REF;
  }
}

function hasScalarItems({ items }: Schema): boolean {
  return isObject(items) && ["string", "number", "integer", "boolean", "null"].includes(items["type"] as string);
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
