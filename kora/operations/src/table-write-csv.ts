import { type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { readFlag } from "./read-input.ts";
import { DELIMITER_SCHEMA, readDelimiter } from "./table-delimiter.ts";
import {
  COLUMN_SCHEMA,
  cellOf,
  columnsOf,
  MAX_COLUMNS,
  MAX_ROWS,
  ROWS_SCHEMA,
  readColumns,
  readRows,
} from "./table-rows.ts";

/** Rows as CSV text. */
export const tableWriteCsv: StandardOperation = defineOperation({
  name: "table.write_csv@1",
  type: "deterministic",
  library: { name: "csv-stringify", licence: "MIT" },
  description:
    `Writes up to ${MAX_ROWS} rows as CSV (RFC 4180, lines end with a line feed) of at most ${MAX_TEXT_CHARS} characters. Columns stand in the order given, or in that ` +
    `in which they are first met. Null and missing cells are empty; lists and objects are written as JSON. "escape_formulas" puts a quote before cells that a ` +
    `spreadsheet would calculate.`,
  inputSchema: {
    type: "object",
    properties: {
      rows: ROWS_SCHEMA,
      columns: { type: "array", minItems: 1, maxItems: MAX_COLUMNS, items: COLUMN_SCHEMA, description: "absent: all" },
      delimiter: DELIMITER_SCHEMA,
      header: { type: "boolean", description: "whether the first line names the columns; absent: true" },
      escape_formulas: { type: "boolean", description: "absent: false" },
    },
    required: ["rows"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  example: {
    input: {
      rows: [
        { sku: "A1", note: "red, large" },
        { sku: "B2", price: 5 },
      ],
    },
    output: { text: 'sku,note,price\nA1,"red, large",\nB2,,5\n' },
  },
  run: (input) => {
    const rows = readRows(input);
    const columns = readColumns(input, "columns", columnsOf(rows));
    const options = {
      delimiter: readDelimiter(input),
      escape_formulas: readFlag(input, "escape_formulas", false),
      cast: { boolean: (value: boolean) => String(value) },
    };
    const lines = rows.map((row) => columns.map((column) => written(cellOf(row, column))));
    const table = readFlag(input, "header", true) ? [[...columns], ...lines] : lines;
    return import("csv-stringify/sync").then(({ stringify }) => {
      const text = columns.length === 0 ? "" : stringify(table, options);
      if (text.length > MAX_TEXT_CHARS)
        throw new OperationError(
          "too_large",
          `The text has more than ${MAX_TEXT_CHARS} characters; write fewer rows or columns.`,
        );
      return { text };
    });
  },
});

function written(cell: JsonValue): string | number | boolean | null {
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell;
}
