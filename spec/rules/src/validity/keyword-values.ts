/** What the value of a keyword of JSON Schema may be, and how that is said. */
interface Kind {
  readonly is: (value: unknown) => boolean;
  readonly says: string;
}

const TYPES = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);
const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isDistinctTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;

const TEXT: Kind = { is: isText, says: "a string" };
const NUMBER: Kind = { is: (value) => typeof value === "number", says: "a number" };
const COUNT: Kind = { is: isCount, says: "a whole number that is not negative" };
const FLAG: Kind = { is: (value) => typeof value === "boolean", says: "true or false" };
const NAMES: Kind = { is: isDistinctTexts, says: "a list of different strings" };
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["$schema", { is: (value) => value === DIALECT, says: `"${DIALECT}"` }],
  ...["$ref", "$comment", "title", "description", "pattern", "format"].map((keyword): [string, Kind] => [
    keyword,
    TEXT,
  ]),
  ...["deprecated", "readOnly", "writeOnly", "uniqueItems"].map((keyword): [string, Kind] => [keyword, FLAG]),
  ["examples", { is: Array.isArray, says: "a list" }],
  [
    "type",
    {
      is: (value) =>
        Array.isArray(value)
          ? value.length > 0 && isDistinctTexts(value) && value.every((each) => TYPES.has(each))
          : TYPES.has(value as string),
      says: `one of ${[...TYPES].join(", ")}, or a list of them`,
    },
  ],
  ["enum", { is: (value) => Array.isArray(value) && value.length > 0, says: "a list that is not empty" }],
  ["multipleOf", { is: (value) => typeof value === "number" && value > 0, says: "a number above 0" }],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((keyword): [string, Kind] => [keyword, NUMBER]),
  ...[
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minContains",
    "maxContains",
    "minProperties",
    "maxProperties",
  ].map((keyword): [string, Kind] => [keyword, COUNT]),
  ["required", NAMES],
  [
    "dependentRequired",
    {
      is: (value) =>
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(isDistinctTexts),
      says: "an object of lists of different strings",
    },
  ],
]);

/** What the value of a keyword should have been, or null if it is that. Keywords whose values are schemas are not looked at. */
export function expectedValue(keyword: string, value: unknown): string | null {
  const kind = KINDS.get(keyword);
  return kind === undefined || kind.is(value) ? null : kind.says;
}
