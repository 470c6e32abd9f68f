import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { member, readChoice, readText } from "./read-input.ts";
import {
  COLUMN_SCHEMA,
  cellOf,
  columnsOf,
  groupRows,
  keyOf,
  MAX_COLUMN_CHARS,
  MAX_COLUMNS,
  MAX_ROWS,
  ROWS_SCHEMA,
  readColumns,
  readRows,
} from "./table-rows.ts";

const KINDS = ["inner", "left", "semi", "anti"] as const;

/** Rows of two tables that agree in some columns. */
export const tableJoin: StandardOperation = defineOperation({
  name: "table.join@1",
  type: "deterministic",
  bound: "linear",
  library: null,
  description:
    `Joins two tables of up to ${MAX_ROWS} rows where their cells in the columns of "on" are equal (by RFC 8785; null joins nothing). inner: pairs; left: also left ` +
    `rows without a pair, the right columns null; semi and anti: left rows with and without one, as they are. Columns of the right table that the left one ` +
    `has too get "right_prefix". At most ${MAX_ROWS} rows come out, in the order of the left table.`,
  inputSchema: {
    type: "object",
    properties: {
      left: ROWS_SCHEMA,
      right: ROWS_SCHEMA,
      on: { type: "array", minItems: 1, maxItems: MAX_COLUMNS, items: COLUMN_SCHEMA },
      right_on: {
        type: "array",
        minItems: 1,
        maxItems: MAX_COLUMNS,
        items: COLUMN_SCHEMA,
        description: "their names in the right table; absent: the same",
      },
      kind: { enum: [...KINDS], description: "absent: inner" },
      right_prefix: { type: "string", maxLength: MAX_COLUMN_CHARS, description: "absent: right_" },
    },
    required: ["left", "right", "on"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { rows: { type: "array", items: { type: "object", additionalProperties: true } } },
    required: ["rows"],
    additionalProperties: false,
  },
  example: {
    input: {
      left: [
        { order: 1, sku: "A1" },
        { order: 2, sku: "C3" },
      ],
      right: [{ sku: "A1", name: "Lamp" }],
      on: ["sku"],
      kind: "left",
    },
    output: {
      rows: [
        { order: 1, sku: "A1", name: "Lamp" },
        { order: 2, sku: "C3", name: null },
      ],
    },
  },
  run: (input) => {
    const left = readRows(input, "left");
    const right = readRows(input, "right");
    const on = readColumns(input, "on", []);
    const rightOn = readColumns(input, "right_on", on);
    if (rightOn.length !== on.length)
      throw new OperationError("invalid_input", `The inputs at "/on" and "/right_on" must name as many columns each.`);
    const kind = readChoice(input, "kind", KINDS, "inner");
    const pairs = groupRows(
      right.filter((row) => isComplete(row, rightOn)),
      rightOn,
    );
    const partnersOf = (row: JsonObject): readonly JsonObject[] =>
      isComplete(row, on) ? (pairs.get(keyOf(row, on)) ?? []) : [];
    if (kind === "semi" || kind === "anti")
      return { rows: left.filter((row) => partnersOf(row).length > 0 === (kind === "semi")) };
    const merge = merger(left, right, rightOn, prefixOf(input));
    const rows: JsonObject[] = [];
    for (const row of left) {
      const partners: readonly (JsonObject | null)[] = partnersOf(row);
      for (const partner of partners.length === 0 && kind === "left" ? [null] : partners) {
        if (rows.length === MAX_ROWS)
          throw new OperationError("too_large", `More than ${MAX_ROWS} rows would come out; join smaller tables.`);
        rows.push(merge(row, partner));
      }
    }
    return { rows };
  },
});

function prefixOf(input: JsonObject): string {
  return member(input, "right_prefix") === undefined ? "right_" : readText(input, "right_prefix", MAX_COLUMN_CHARS);
}

function isComplete(row: JsonObject, columns: readonly string[]): boolean {
  return columns.every((column) => cellOf(row, column) !== null);
}

/** Puts the columns of the right table, without those that were joined on, behind those of the left one. */
function merger(
  left: readonly JsonObject[],
  right: readonly JsonObject[],
  joined: readonly string[],
  prefix: string,
): (row: JsonObject, partner: JsonObject | null) => JsonObject {
  const taken = new Set(columnsOf(left));
  const added = columnsOf(right)
    .filter((column) => !joined.includes(column))
    .map((column) => [column, taken.has(column) ? `${prefix}${column}` : column] as const);
  const clash = added.find(([column, name]) => name !== column && taken.has(name));
  if (clash !== undefined)
    throw new OperationError(
      "invalid_input",
      `With this "right_prefix" a column of the right table gets a name that the left one has; choose another.`,
    );
  return (row, partner) =>
    Object.fromEntries([
      ...Object.entries(row),
      ...added.map(([column, name]): [string, JsonValue] => [name, partner === null ? null : cellOf(partner, column)]),
    ]);
}
