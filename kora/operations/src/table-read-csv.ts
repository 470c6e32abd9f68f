import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { invalidInput, member, readFlag, readObject, readText } from "./read-input.ts";
import { DELIMITER_SCHEMA, readDelimiter } from "./table-delimiter.ts";
import { MAX_COLUMN_CHARS, MAX_COLUMNS, MAX_ROWS } from "./table-rows.ts";

const CELL_TYPES = ["text", "number", "boolean"] as const;
type CellType = (typeof CELL_TYPES)[number];

/** JSON's own form of a number: no plus, no thousands, no leading zeros (which would make of an article number another one). */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Characters of the library's own words that an error passes on. */
const MAX_REASON_CHARS = 200;

/** The rows of a CSV text. */
export const tableReadCsv: StandardOperation = defineOperation({
  name: "table.read_csv@1",
  type: "deterministic",
  library: { name: "csv-parse", licence: "MIT" },
  description:
    `Reads CSV (RFC 4180) of at most ${MAX_TEXT_CHARS} characters, ${MAX_ROWS} rows and ${MAX_COLUMNS} columns into rows. Every cell is a text, unless "types" ` +
    `says of its column that it is a number or a boolean; an empty cell of such a column is null. Without a header the columns are named "1", "2", …. ` +
    `Rows of another length than the first, and quotes that do not close, end in not_csv with the line.`,
  inputSchema: {
    type: "object",
    properties: {
      text: { type: "string", maxLength: MAX_TEXT_CHARS },
      delimiter: DELIMITER_SCHEMA,
      header: { type: "boolean", description: "whether the first line names the columns; absent: true" },
      types: {
        type: "object",
        description: "by column; absent: text",
        additionalProperties: { enum: [...CELL_TYPES] },
      },
    },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      columns: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: true } },
    },
    required: ["columns", "rows"],
    additionalProperties: false,
  },
  example: {
    input: { text: 'sku,price,note\nA1,19.90,"red, large"\nB2,,\n', types: { price: "number" } },
    output: {
      columns: ["sku", "price", "note"],
      rows: [
        { sku: "A1", price: 19.9, note: "red, large" },
        { sku: "B2", price: null, note: "" },
      ],
    },
  },
  run: (input) => {
    const text = readText(input, "text", MAX_TEXT_CHARS);
    const delimiter = readDelimiter(input);
    const hasHeader = readFlag(input, "header", true);
    return import("csv-parse/sync").then(({ parse, CsvError }) => {
      let records: string[][];
      try {
        records = parse(text, { delimiter, bom: true, skip_empty_lines: true, to: MAX_ROWS + 2 });
      } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        throw notCsv(error.message);
      }
      return tableOf(records, hasHeader, input);
    });
  },
});

function tableOf(records: readonly (readonly string[])[], hasHeader: boolean, input: JsonObject): JsonValue {
  const first = records[0] ?? [];
  if (first.length > MAX_COLUMNS) throw notCsv(`There are more than ${MAX_COLUMNS} columns`);
  const columns = hasHeader ? first : first.map((_, index) => String(index + 1));
  if (new Set(columns).size !== columns.length) throw notCsv("Two columns have one name");
  if (columns.some((column) => column.length > MAX_COLUMN_CHARS))
    throw notCsv(`The name of a column is longer than ${MAX_COLUMN_CHARS} characters`);
  const body = hasHeader ? records.slice(1) : records;
  if (body.length > MAX_ROWS) throw notCsv(`There are more than ${MAX_ROWS} rows`);
  const types = columns.map((column) => typeOf(input, column));
  return {
    columns,
    rows: body.map((record, index) =>
      Object.fromEntries(
        columns.map((column, k) => [
          column,
          cell(record[k] ?? "", types[k] ?? "text", `row ${index + 1}, column ${k + 1}`),
        ]),
      ),
    ),
  };
}

function typeOf(input: JsonObject, column: string): CellType {
  const types = member(input, "types") === undefined ? {} : readObject(input, "types");
  const type = member(types, column) ?? "text";
  const known = CELL_TYPES.find((each) => each === type);
  if (known === undefined) throw invalidInput("/types", `an object whose values are ${CELL_TYPES.join(", ")}`);
  return known;
}

function cell(text: string, type: CellType, place: string): JsonValue {
  if (type === "text") return text;
  const written = text.trim();
  if (written === "") return null;
  if (type === "number") {
    const value = Number(written);
    if (!NUMBER.test(written) || !Number.isFinite(value)) throw notCsv(`The cell in ${place} is no number`);
    return value;
  }
  if (!/^(true|false)$/i.test(written)) throw notCsv(`The cell in ${place} is neither true nor false`);
  return written.toLowerCase() === "true";
}

function notCsv(reason: string): OperationError {
  return new OperationError("not_csv", `The text cannot be read as a table: ${reason.slice(0, MAX_REASON_CHARS)}.`);
}
