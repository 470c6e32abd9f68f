import type { Limits, Violation } from "@krako/contracts";
import { RE2JS } from "re2js";
import { joinPointer } from "../json/json-pointer.ts";
import { violation } from "../violation.ts";
import { isClosed } from "./closed-schema.ts";
import { isEndless } from "./endless-reference.ts";
import { expectedValue } from "./keyword-values.ts";
import { patternSize } from "./pattern-size.ts";
import { KEYWORDS } from "./schema-keywords.ts";
import { referredSchema } from "./schema-reference.ts";

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
  readonly #closed = new Map<object, boolean>();

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
      else if (shape === "list") this.#list(value, keyword, below, depth);
      else if (shape === "map") this.#map(value, keyword, below, depth);
      else this.#keyword(keyword, value, schema as SchemaObject, below);
    }
  }

  /** Reports a schema that accepts objects without saying what other members may be, or lists without saying of what. */
  closed(schema: unknown, pointer: string): void {
    if (!isClosed(schema, this.#root, this.#closed))
      this.#fault(
        "SAFE-001",
        pointer,
        "What is matched here may have members or items that the schema does not name.",
        'State "type"; for objects "additionalProperties": false (or the schema of every other member), for arrays "items".',
      );
  }

  #descend(value: unknown, keyword: string, pointer: string, depth: number): void {
    this.visit(value, pointer, depth + 1);
    // What these keywords accept must itself be closed; "not" and conditions accept nothing by themselves.
    if (keyword === "items") this.closed(value, pointer);
    else if ((keyword === "additionalProperties" || keyword === "unevaluatedProperties") && value !== true)
      this.closed(value, pointer);
  }

  #list(value: unknown, keyword: string, pointer: string, depth: number): void {
    if (!Array.isArray(value)) {
      this.#fault("SAFE-001", pointer, "This keyword takes a list of schemas.", "Write a list.");
      return;
    }
    value.forEach((inner, i) => {
      const below = joinPointer(pointer, i);
      this.visit(inner, below, depth + 1);
      if (keyword === "prefixItems") this.closed(inner, below);
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
      else if (name === "__proto__" && keyword === "properties")
        this.#fault(
          "SAFE-001",
          below,
          'A member named "__proto__" cannot be checked.',
          "Give the member another name.",
        );
      this.visit(inner, below, depth + 1);
      if (keyword !== "$defs") this.closed(inner, below);
    }
  }

  #keyword(keyword: string, value: unknown, schema: SchemaObject, pointer: string): void {
    const expected = expectedValue(keyword, value);
    if (expected !== null)
      this.#fault("SAFE-001", pointer, `The value of "${keyword}" must be ${expected}.`, "Correct the value.");
    else if (keyword === "$ref") this.#reference(value as string, schema, pointer);
    else if ((keyword === "required" || keyword === "dependentRequired") && namesProto(value))
      this.#fault(
        "SAFE-001",
        pointer,
        'A member named "__proto__" cannot be checked.',
        "Give the member another name.",
      );
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
        '"uniqueItems" is possible for lists of strings, numbers or booleans only.',
        'Remove it, or give "items" a scalar type.',
      );
  }

  #reference(value: string, schema: SchemaObject, pointer: string): void {
    this.#references += 1;
    if (this.#references > this.#limits.max_output_schema_refs)
      this.#once(
        "references",
        pointer,
        `The schema holds more than ${this.#limits.max_output_schema_refs} references.`,
        "Inline some of them.",
      );
    if (!/^#(\/|$)/.test(value))
      this.#fault(
        "SAFE-001",
        pointer,
        `The reference ${JSON.stringify(value)} leaves the document; nothing is ever fetched.`,
        'Copy the schema under $defs and refer to "#/$defs/…".',
      );
    else if (referredSchema(this.#root, value) === undefined)
      this.#fault(
        "SAFE-001",
        pointer,
        `The reference ${JSON.stringify(value)} names no schema in this document.`,
        "Add the definition under $defs, or correct the name.",
      );
    else if (isEndless(this.#root, schema))
      this.#fault(
        "SAFE-001",
        pointer,
        `The reference ${JSON.stringify(value)} leads back here without going into a member or an item.`,
        "Refer to it from a property or from items, or remove it.",
      );
  }

  #pattern(value: unknown, pointer: string): void {
    const reason = patternFault(value, this.#limits.max_pattern_length);
    if (reason !== null) this.#fault("SAFE-003", pointer, reason, PATTERN_MEND);
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

/** Whether `required`, or what `dependentRequired` names or lists, holds a name that validators cannot see. */
function namesProto(names: unknown): boolean {
  if (Array.isArray(names)) return names.includes("__proto__");
  return Object.entries(names as SchemaObject).some(([name, others]) => name === "__proto__" || namesProto(others));
}

const PATTERN_MEND =
  "Write it in RE2 syntax: no look-around, no back-references; bound lengths by maxLength, not by large repetitions.";

/** States of a pattern with its repetitions written out; compiling takes some microseconds for each. */
const MOST_STATES = 2_000;

const safePatterns = new Set<string>();

/** Why a pattern may not be used, or null. Patterns found good are remembered, up to a bound. */
function patternFault(pattern: unknown, maxLength: number): string | null {
  if (typeof pattern !== "string") return "A pattern is a string.";
  if (pattern.length > maxLength) return `The pattern is ${pattern.length} characters long; ${maxLength} are possible.`;
  if (safePatterns.has(pattern)) return null;
  const states = patternSize(pattern);
  if (states > MOST_STATES)
    return `The pattern has about ${states} states with its repetitions written out; ${MOST_STATES} are possible.`;
  try {
    RE2JS.compile(pattern);
  } catch (error) {
    return `The pattern cannot be matched in linear time: ${error instanceof Error ? error.message : String(error)}.`;
  }
  if (safePatterns.size < 10_000) safePatterns.add(pattern);
  return null;
}
