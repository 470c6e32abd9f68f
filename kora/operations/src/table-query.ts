import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { type CelEngine, MAX_EXPRESSION_CHARS, withCelEngine } from "./cel-engine.ts";
import { compareCodePoints } from "./code-point-order.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import {
  invalidInput,
  isJsonObject,
  member,
  readArray,
  readChoice,
  readInteger,
  readObject,
  readOptionalText,
  readText,
} from "./read-input.ts";
import {
  COLUMN_SCHEMA,
  cellOf,
  groupRows,
  MAX_COLUMN_CHARS,
  MAX_COLUMNS,
  MAX_ROWS,
  ROWS_SCHEMA,
  readColumns,
  readRows,
} from "./table-rows.ts";
import { readSummary, SUMMARY_FUNCTIONS, type Summary } from "./table-summary.ts";

const ORDERS = ["ascending", "descending"] as const;

/**
 * One table made from another: rows chosen, columns derived, groups summed up, sorted, cut. Expressions are CEL, so its
 * time is not linear and no bound is declared: it runs where it can be stopped.
 */
export const tableQuery: StandardOperation = defineOperation({
  name: "table.query@1",
  type: "deterministic",
  library: { name: "d3-array, @bufbuild/cel, decimal.js", licence: "ISC, Apache-2.0, MIT" },
  description:
    `Works on up to ${MAX_ROWS} rows, in this order: "where" keeps the rows for which a CEL expression over "row" is true; "derive" adds columns by expressions over ` +
    `"row"; "group_by" with "summarize" makes one row of each group (of all rows without "group_by"), in the order in which groups are met; "sort"; "offset" and ` +
    `"limit"; "select" keeps columns, in that order. Summaries leave out null. Sorting is stable: null last, then numbers, texts by code points, everything else as met.`,
  inputSchema: {
    type: "object",
    properties: {
      rows: ROWS_SCHEMA,
      where: { type: "string", maxLength: MAX_EXPRESSION_CHARS, description: "CEL over row, true or false" },
      derive: {
        type: "object",
        description: "CEL over row by the name of the new column; each sees those before it",
        additionalProperties: { type: "string", maxLength: MAX_EXPRESSION_CHARS },
      },
      group_by: { type: "array", minItems: 1, maxItems: MAX_COLUMNS, items: COLUMN_SCHEMA },
      summarize: {
        type: "array",
        minItems: 1,
        maxItems: MAX_COLUMNS,
        items: {
          type: "object",
          properties: {
            as: COLUMN_SCHEMA,
            by: { enum: [...SUMMARY_FUNCTIONS] },
            of: { ...COLUMN_SCHEMA, description: "the column; absent with count: rows are counted" },
          },
          required: ["as", "by"],
          additionalProperties: false,
        },
      },
      sort: {
        type: "array",
        minItems: 1,
        maxItems: MAX_COLUMNS,
        items: {
          type: "object",
          properties: { column: COLUMN_SCHEMA, order: { enum: [...ORDERS], description: "absent: ascending" } },
          required: ["column"],
          additionalProperties: false,
        },
      },
      offset: { type: "integer", minimum: 0, maximum: MAX_ROWS },
      limit: { type: "integer", minimum: 0, maximum: MAX_ROWS },
      select: { type: "array", minItems: 1, maxItems: MAX_COLUMNS, items: COLUMN_SCHEMA },
    },
    required: ["rows"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      rows: { type: "array", items: { type: "object", additionalProperties: true } },
      total: { type: "integer", minimum: 0, description: "rows before offset and limit" },
    },
    required: ["rows", "total"],
    additionalProperties: false,
  },
  example: {
    input: {
      rows: [
        { region: "north", amount: 2, price: "10.10", paid: true },
        { region: "south", amount: 1, price: "7.00", paid: true },
        { region: "north", amount: 3, price: "0.20", paid: true },
        { region: "south", amount: 9, price: "1.00", paid: false },
      ],
      where: "row.paid",
      group_by: ["region"],
      summarize: [
        { as: "orders", by: "count" },
        { as: "amount", by: "sum", of: "amount" },
        { as: "turnover", by: "sum_decimal", of: "price" },
      ],
      sort: [{ column: "amount", order: "descending" }],
    },
    output: {
      rows: [
        { region: "north", orders: 2, amount: 5, turnover: "10.3" },
        { region: "south", orders: 1, amount: 1, turnover: "7" },
      ],
      total: 2,
    },
  },
  run: async (input) => {
    const rows = readRows(input);
    const finish = finisher(input);
    const kept = await keptRows(input, rows);
    // The statistics are loaded when they are needed.
    const { summarize } =
      member(input, "summarize") === undefined ? NO_STATISTICS : await import("./table-statistics.ts");
    return finish(kept, summarize);
  },
});

type Summarize = (rows: readonly JsonObject[], summary: Summary) => JsonValue;

const NO_STATISTICS: { readonly summarize: Summarize } = { summarize: () => null };

function keptRows(
  input: JsonObject,
  rows: readonly JsonObject[],
): readonly JsonObject[] | Promise<readonly JsonObject[]> {
  if (member(input, "where") === undefined && member(input, "derive") === undefined) return rows;
  const where = readOptionalText(input, "where", MAX_EXPRESSION_CHARS);
  const derived = readDerived(input);
  return withCelEngine((evaluate) => {
    const kept = where === undefined ? rows : rows.filter((row) => isTrue(evaluate, where, row));
    return kept.map((row) => derived.reduce((before, each) => derive(evaluate, before, each), row));
  });
}

type Derived = readonly [column: string, expression: string];

function readDerived(input: JsonObject): readonly Derived[] {
  if (member(input, "derive") === undefined) return [];
  const given = readObject(input, "derive");
  const columns = Object.keys(given);
  if (columns.length > MAX_COLUMNS || columns.some((column) => column.length > MAX_COLUMN_CHARS))
    throw invalidInput("/derive", `an object of at most ${MAX_COLUMNS} columns`);
  return columns.map((column) => [column, readText(given, column, MAX_EXPRESSION_CHARS, "/derive")]);
}

function isTrue(evaluate: CelEngine, expression: string, row: JsonObject): boolean {
  const value = evaluate(expression, { row });
  if (typeof value !== "boolean")
    throw new OperationError(
      "expression_failed",
      `The expression at "/where" must be true or false for every row; compare something.`,
    );
  return value;
}

function derive(evaluate: CelEngine, row: JsonObject, [column, expression]: Derived): JsonObject {
  return Object.fromEntries([...Object.entries(row), [column, evaluate(expression, { row })]]);
}

/** What is done with the rows that were kept: everything that needs no expression, decoded before any row is looked at. */
function finisher(input: JsonObject): (rows: readonly JsonObject[], summarize: Summarize) => JsonValue {
  const groupBy = readColumns(input, "group_by", []);
  const summaries = member(input, "summarize") === undefined ? [] : readSummaries(input);
  if (groupBy.length > 0 && summaries.length === 0)
    throw invalidInput("/summarize", `what becomes of each group, such as [{"as": "rows", "by": "count"}]`);
  const compare = member(input, "sort") === undefined ? undefined : readOrder(input);
  const offset = readInteger(input, "offset", { min: 0, max: MAX_ROWS, fallback: 0 });
  const limit = readInteger(input, "limit", { min: 0, max: MAX_ROWS, fallback: MAX_ROWS });
  const select = member(input, "select") === undefined ? undefined : readColumns(input, "select", []);
  return (rows, summarize) => {
    const made =
      summaries.length === 0
        ? rows
        : summed(rows, groupBy, (members) => summaries.map((each) => [each.as, summarize(members, each)]));
    const sorted = compare === undefined ? made : [...made].sort(compare);
    const cut = sorted.slice(offset, offset + limit);
    return { rows: select === undefined ? cut : cut.map((row) => selected(row, select)), total: made.length };
  };
}

function readSummaries(input: JsonObject): readonly Summary[] {
  return readArray(input, "summarize", { min: 1, max: MAX_COLUMNS }).map((value, index) =>
    readSummary(value, `/summarize/${index}`),
  );
}

/** One row of each group: the cells that it has in common, then what it is summed up to. */
function summed(
  rows: readonly JsonObject[],
  groupBy: readonly string[],
  cellsOf: (members: readonly JsonObject[]) => readonly (readonly [string, JsonValue])[],
): readonly JsonObject[] {
  const groups = groupBy.length === 0 ? [rows] : [...groupRows(rows, groupBy).values()];
  return groups.map((members) =>
    Object.fromEntries([
      ...groupBy.map((column) => [column, cellOf(members[0] ?? {}, column)] as const),
      ...cellsOf(members),
    ]),
  );
}

function readOrder(input: JsonObject): (a: JsonObject, b: JsonObject) => number {
  const keys = readArray(input, "sort", { min: 1, max: MAX_COLUMNS }).map((value, index) => {
    const at = `/sort/${index}`;
    if (!isJsonObject(value)) throw invalidInput(at, `an object of "column" and "order"`);
    return {
      column: readText(value, "column", MAX_COLUMN_CHARS, at),
      sign: readChoice(value, "order", ORDERS, "ascending", at) === "ascending" ? 1 : -1,
    };
  });
  return (a, b) => {
    for (const { column, sign } of keys) {
      const order = compareCells(cellOf(a, column), cellOf(b, column), sign);
      if (order !== 0) return order;
    }
    return 0;
  };
}

const RANKS: readonly string[] = ["number", "string", "boolean", "object"];

/** Null is last in either order; kinds do not mix. */
function compareCells(a: JsonValue, b: JsonValue, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a !== typeof b) return RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  if (typeof a === "string" && typeof b === "string") return sign * compareCodePoints(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return sign * (Number(a) - Number(b));
  return 0;
}

function selected(row: JsonObject, columns: readonly string[]): JsonObject {
  return Object.fromEntries(columns.map((column) => [column, cellOf(row, column)]));
}
