/** How a keyword's value holds subschemas; `data` holds none. */
export type Shape = "schema" | "list" | "map" | "data";

/** The keywords of JSON Schema 2020-12 that an output schema may use (SAFE-001). */
export const KEYWORDS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
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

/** The keywords whose values hold subschemas in one way. */
export function keywordsHolding(shape: Shape): readonly string[] {
  return [...KEYWORDS].filter(([, each]) => each === shape).map(([keyword]) => keyword);
}

function data(keyword: string): [string, Shape] {
  return [keyword, "data"];
}
