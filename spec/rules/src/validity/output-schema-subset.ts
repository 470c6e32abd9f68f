import type { Limits, Violation } from "@krako/contracts";
import { RE2JS } from "re2js";
import { joinPointer, readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import { violation } from "../violation.ts";
import { isClosed } from "./closed-schema.ts";
import { expectedValue } from "./keyword-values.ts";

/** How a keyword's value holds subschemas; `data` holds none. */
type Shape = "schema" | "list" | "map" | "data";

/** The keywords of JSON Schema 2020-12 that an output schema may use (SAFE-001). */
const KEYWORDS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...[
    "$schema",
    "$ref",
    "$comment",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
  ].map(data),
  ...["type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map(data),
  ...[
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minContains",
    "maxContains",
  ].map(data),
  ...["required", "minProperties", "maxProperties", "dependentRequired"].map(data),
  ["$defs", "map"],
  ["properties", "map"],
  ["patternProperties", "map"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["prefixItems", "list"],
  ...[
    "items",
    "contains",
    "additionalProperties",
    "propertyNames",
    "unevaluatedProperties",
    "not",
    "if",
    "then",
    "else",
  ].map((keyword): [string, Shape] => [keyword, "schema"]),
]);

function data(keyword: string): [string, Shape] {
  return [keyword, "data"];
}

/** The formats that are checked; each by a pattern without backtracking. */
export const SAFE_FORMATS: ReadonlySet<string> = new Set(["date", "date-time", "time", "uuid", "email", "uri", "ipv4"]);

type SchemaObject = Readonly<Record<string, unknown>>;

/**
 * SAFE-001 and SAFE-003: whether a schema that came with a graph is within the subset that every backend checks in bounded time: no
 * reference out of the document, every object closed, limits of size, depth and number, patterns in RE2 syntax. Pointers of the
 * violations begin at `at`.
 */
export function checkOutputSchema(schema: unknown, limits: Limits, at: string): Violation[] {
  const walk = new Walk(schema, limits, at);
  walk.visit(schema, "", 1);
  walk.closed(schema, "");
  return walk.violations;
}

class Walk {
  readonly violations: Violation[] = [];
  readonly #root: unknown;
  readonly #limits: Limits;
  readonly #at: string;
  #properties = 0;
  #references = 0;

  constructor(root: unknown, limits: Limits, at: string) {
    this.#root = root;
    this.#limits = limits;
    this.#at = at;
  }

  visit(schema: unknown, pointer: string, depth: number): void {
    if (typeof schema === "boolean") return;
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) {
      this.#fault("SAFE-001", pointer, "A schema is an object or a boolean.", "Write a JSON Schema here.");
      return;
    }
    if (depth > this.#limits.max_output_schema_depth) {
      this.#once(
        "depth",
        pointer,
        `Schemas nest deeper than ${this.#limits.max_output_schema_depth} levels.`,
        "Move inner schemas to $defs.",
      );
      return;
    }
    for (const keyword in schema) {
      const value = (schema as SchemaObject)[keyword];
      const shape = KEYWORDS.get(keyword);
      const below = joinPointer(pointer, keyword);
      if (shape === undefined)
        this.#fault(
          "SAFE-001",
          below,
          `The keyword "${keyword}" is not in the safe subset of JSON Schema.`,
          "Remove it; the allowed keywords are listed in the contract.",
        );
      else if (shape === "schema") this.#descend(value, keyword, below, depth);
      else if (shape === "list") this.#list(value, below, depth);
      else if (shape === "map") this.#map(value, keyword, below, depth);
      else this.#keyword(keyword, value, schema as SchemaObject, below);
    }
  }

  /** Reports an object schema that does not say what other members may be. */
  closed(schema: unknown, pointer: string): void {
    if (!isClosed(schema))
      this.#fault(
        "SAFE-001",
        pointer,
        "Objects matched here may have members that the schema does not name.",
        'State "type", and for objects "additionalProperties": false (or the schema of every other member).',
      );
  }

  #descend(value: unknown, keyword: string, pointer: string, depth: number): void {
    this.visit(value, pointer, depth + 1);
    // What these keywords accept must itself be closed; "not" and conditions accept nothing by themselves.
    if (keyword === "items") this.closed(value, pointer);
    else if ((keyword === "additionalProperties" || keyword === "unevaluatedProperties") && value !== true)
      this.closed(value, pointer);
  }

  #list(value: unknown, pointer: string, depth: number): void {
    if (!Array.isArray(value)) {
      this.#fault("SAFE-001", pointer, "This keyword takes a list of schemas.", "Write a list.");
      return;
    }
    value.forEach((inner, i) => {
      this.visit(inner, joinPointer(pointer, i), depth + 1);
    });
  }

  #map(value: unknown, keyword: string, pointer: string, depth: number): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.#fault("SAFE-001", pointer, "This keyword takes an object of schemas.", "Write an object.");
      return;
    }
    for (const name of Object.keys(value)) {
      const inner = (value as SchemaObject)[name];
      const below = joinPointer(pointer, name);
      if (keyword !== "$defs") {
        this.#properties += 1;
        if (this.#properties > this.#limits.max_output_schema_properties)
          this.#once(
            "properties",
            below,
            `The schema names more than ${this.#limits.max_output_schema_properties} properties.`,
            "Split the output over several units.",
          );
      }
      if (keyword === "patternProperties") this.#pattern(name, below);
      this.visit(inner, below, depth + 1);
      if (keyword !== "$defs") this.closed(inner, below);
    }
  }

  #keyword(keyword: string, value: unknown, schema: SchemaObject, pointer: string): void {
    const expected = expectedValue(keyword, value);
    if (expected !== null)
      this.#fault("SAFE-001", pointer, `The value of "${keyword}" must be ${expected}.`, "Correct the value.");
    else if (keyword === "$ref") this.#reference(value, pointer);
    else if (keyword === "pattern") this.#pattern(value, pointer);
    else if (keyword === "format" && !SAFE_FORMATS.has(value as string))
      this.#fault(
        "SAFE-001",
        pointer,
        `The format ${JSON.stringify(value)} is not checked by this contract.`,
        `Use one of ${[...SAFE_FORMATS].join(", ")}, or a pattern.`,
      );
    else if (keyword === "uniqueItems" && value === true && !hasScalarItems(schema))
      this.#fault(
        "SAFE-001",
        pointer,
        "uniqueItems is possible for lists of strings, numbers or booleans only.",
        'Remove it, or give "items" a scalar type.',
      );
  }

  #reference(value: unknown, pointer: string): void {
    this.#references += 1;
    if (this.#references > this.#limits.max_output_schema_refs)
      this.#once(
        "references",
        pointer,
        `The schema holds more than ${this.#limits.max_output_schema_refs} references.`,
        "Inline some of them.",
      );
    if (typeof value !== "string" || !/^#(\/|$)/.test(value))
      this.#fault(
        "SAFE-001",
        pointer,
        `The reference ${JSON.stringify(value)} leaves the document; nothing is ever fetched.`,
        'Copy the schema under $defs and refer to "#/$defs/…".',
      );
    else if (readPointer(this.#root, decodeFragment(value)) === UNRESOLVED)
      this.#fault(
        "SAFE-001",
        pointer,
        `The reference "${value}" does not resolve in this schema.`,
        "Add the definition, or correct the name.",
      );
  }

  #pattern(value: unknown, pointer: string): void {
    const reason = patternFault(value, this.#limits.max_pattern_length);
    if (reason !== null)
      this.#fault("SAFE-003", pointer, reason, "Write it in RE2 syntax: no look-around, no back-references.");
  }

  #told = new Set<string>();

  /** A limit is reported at the first place that exceeds it. */
  #once(limit: string, pointer: string, message: string, mend: string): void {
    if (!this.#told.has(limit)) this.#fault("SAFE-001", pointer, message, mend);
    this.#told.add(limit);
  }

  #fault(rule: string, pointer: string, message: string, mend: string): void {
    if (this.violations.length < MOST_FAULTS) this.violations.push(violation(rule, this.#at + pointer, message, mend));
  }
}

/** Faults reported of one schema. */
const MOST_FAULTS = 50;

function hasScalarItems({ items }: SchemaObject): boolean {
  const type = typeof items === "object" && items !== null ? (items as SchemaObject).type : undefined;
  return typeof type === "string" && ["string", "number", "integer", "boolean", "null"].includes(type);
}

function decodeFragment(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return reference.slice(1);
  }
}

const safePatterns = new Set<string>();

/** Why a pattern may not be used, or null. Patterns found good are remembered, up to a bound. */
function patternFault(pattern: unknown, maxLength: number): string | null {
  if (typeof pattern !== "string") return "A pattern is a string.";
  if (pattern.length > maxLength) return `The pattern is ${pattern.length} characters long; ${maxLength} are possible.`;
  if (safePatterns.has(pattern)) return null;
  try {
    RE2JS.compile(pattern);
  } catch (error) {
    return `The pattern cannot be matched in linear time: ${error instanceof Error ? error.message : String(error)}.`;
  }
  if (safePatterns.size < 10_000) safePatterns.add(pattern);
  return null;
}
