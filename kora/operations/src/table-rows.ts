import { canonicalJson } from "@krako/rules";
import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { invalidInput, isJsonObject, member, readArray } from "./read-input.ts";

/** Bounds of one table. A table is an array of objects: a row holds its cells by the names of the columns. */
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 256;
export const MAX_COLUMN_CHARS = 256;

/** The schema of `rows`. */
export const ROWS_SCHEMA: JsonObject = {
  type: "array",
  maxItems: MAX_ROWS,
  items: { type: "object", additionalProperties: true },
  description: "objects: cells by the names of their columns",
};

/** The schema of the name of a column. */
export const COLUMN_SCHEMA: JsonObject = { type: "string", maxLength: MAX_COLUMN_CHARS };

export function readRows(input: JsonObject, name = "rows"): readonly JsonObject[] {
  const rows = readArray(input, name, { min: 0, max: MAX_ROWS });
  if (!nestsAtMost(rows, MAX_DEPTH + 2))
    throw new OperationError("too_deep", `A cell nests deeper than ${MAX_DEPTH} levels; flatten it.`);
  return rows.map((row, index) => {
    if (!isJsonObject(row) || Object.keys(row).length > MAX_COLUMNS)
      throw invalidInput(`/${name}/${index}`, `an object of at most ${MAX_COLUMNS} cells`);
    return row;
  });
}

/** A cell; null where the row has none of that name. */
export function cellOf(row: JsonObject, column: string): JsonValue {
  return member(row, column) ?? null;
}

/** What rows with equal cells in some columns have in common: their RFC 8785 form. */
export function keyOf(row: JsonObject, columns: readonly string[]): string {
  return canonicalJson(columns.map((column) => cellOf(row, column)));
}

/** Rows by what they have in common in some columns, in the order in which each key is first met. */
export function groupRows(
  rows: readonly JsonObject[],
  columns: readonly string[],
): ReadonlyMap<string, readonly JsonObject[]> {
  const groups = new Map<string, JsonObject[]>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}

/** The names of some columns, each once. */
export function readColumns(input: JsonObject, name: string, fallback: readonly string[], at = ""): readonly string[] {
  if (member(input, name) === undefined) return fallback;
  const columns = readArray(input, name, { min: 1, max: MAX_COLUMNS }, at).map((value, index) => {
    if (typeof value !== "string" || value.length > MAX_COLUMN_CHARS)
      throw invalidInput(`${at}/${name}/${index}`, `a string of at most ${MAX_COLUMN_CHARS} characters`);
    return value;
  });
  if (new Set(columns).size !== columns.length) throw invalidInput(`${at}/${name}`, "names of which each stands once");
  return columns;
}

/** Every column that a row has, in the order in which they are first met. */
export function columnsOf(rows: readonly JsonObject[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
