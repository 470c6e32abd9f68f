import type { JsonSchemaDocument } from "@krako/contracts";

type Schema = Readonly<Record<string, unknown>>;

/** Keywords under which schemas stand by name, and those under which they stand alone or in a list. */
const NAMED = ["properties", "patternProperties", "$defs"];
const INNER = ["items", "additionalProperties", "unevaluatedProperties", "prefixItems"];
/** Keywords that describe the same value from elsewhere in the schema; the lists of them hold branches. */
const COMPOSED = ["allOf", "anyOf", "oneOf", "$ref", "if", "then", "else"];
const BRANCHES = ["allOf", "anyOf", "oneOf"];

/**
 * Closes every object of an output schema that does not say what other members it may have. Where parts of an object are
 * described in several places (`allOf`, `$ref`, …) it is closed by `unevaluatedProperties`, else by `additionalProperties`.
 * What says so itself stays as it is. Schemas are at most 32 levels deep once checked, so recursion is bounded by the document's.
 */
export function closeSchema(schema: JsonSchemaDocument): JsonSchemaDocument {
  return close(schema) as JsonSchemaDocument;
}

function close(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const closed = closeInside(schema);
  if (!describesMembers(closed) || "additionalProperties" in closed || "unevaluatedProperties" in closed) return closed;
  closed[COMPOSED.some((keyword) => keyword in closed) ? "unevaluatedProperties" : "additionalProperties"] = false;
  return closed;
}

/** Closes what is inside a schema, but not what it describes itself. */
function closeInside(schema: Schema): Record<string, unknown> {
  const inside: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) set(inside, keyword, closeUnder(schema, keyword, value));
  return inside;
}

function closeUnder(schema: Schema, keyword: string, value: unknown): unknown {
  if (INNER.includes(keyword)) return Array.isArray(value) ? value.map(close) : close(value);
  if (NAMED.includes(keyword) && isObject(value)) {
    const named: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) set(named, name, close(inner));
    return named;
  }
  if (!BRANCHES.includes(keyword) || !Array.isArray(value)) return value;
  // Branches that describe one object together each stay open; alternatives that stand alone are closed each.
  const together = keyword === "allOf" || describesMembers(schema);
  return value.map((branch) => (together && isObject(branch) ? closeInside(branch) : close(branch)));
}

function describesMembers({ type, ...rest }: Schema): boolean {
  if (type === undefined) return "properties" in rest || "patternProperties" in rest;
  return type === "object" || (Array.isArray(type) && type.includes("object"));
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `__proto__` is a name like any other. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
