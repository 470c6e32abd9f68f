import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { fsum, max, mean, median, min } from "d3-array";
import { Decimal } from "decimal.js";
import { invalidInput, isJsonObject, member, readChoice, readText } from "./read-input.ts";
import { cellOf, keyOf, MAX_COLUMN_CHARS } from "./table-rows.ts";

/** What many rows can be summed up to. */
export const SUMMARY_FUNCTIONS = [
  "count",
  "count_distinct",
  "sum",
  "sum_decimal",
  "mean",
  "median",
  "min",
  "max",
  "first",
  "last",
  "list",
] as const;

/** One column of a summary: a function of the cells of a column that are not null. */
export interface Summary {
  readonly as: string;
  readonly of: string | undefined;
  readonly by: (typeof SUMMARY_FUNCTIONS)[number];
}

const DECIMAL = /^-?\d{1,40}(\.\d{1,20})?$/;
const Exact: typeof Decimal = Decimal.clone({ precision: 100, defaults: true });

export function readSummary(value: JsonValue, at: string): Summary {
  if (!isJsonObject(value) || Object.keys(value).some((name) => !["as", "of", "by"].includes(name)))
    throw invalidInput(at, `an object of "as", "by" and "of"`);
  const by = readChoice(value, "by", SUMMARY_FUNCTIONS, undefined, at);
  const of = member(value, "of") === undefined ? undefined : readText(value, "of", MAX_COLUMN_CHARS, at);
  if (of === undefined && by !== "count") throw invalidInput(`${at}/of`, "the column to sum up");
  return { as: readText(value, "as", MAX_COLUMN_CHARS, at), of, by };
}

/** Sums of numbers are rounded once, whatever the order of the rows. @throws OperationError `invalid_input` for a cell that cannot be summed. */
export function summarize(rows: readonly JsonObject[], { of, by }: Summary): JsonValue {
  if (of === undefined) return rows.length;
  const cells = rows.map((row) => cellOf(row, of)).filter((cell) => cell !== null);
  switch (by) {
    case "count":
      return cells.length;
    case "count_distinct":
      return new Set(rows.filter((row) => cellOf(row, of) !== null).map((row) => keyOf(row, [of]))).size;
    case "sum":
      return finite(fsum(numbers(cells, by)), by);
    case "sum_decimal":
      return decimals(cells)
        .reduce((sum, value) => sum.plus(value), new Exact(0))
        .toFixed();
    case "mean":
      return cells.length === 0 ? null : finite(mean(numbers(cells, by)) ?? 0, by);
    case "median":
      return median(numbers(cells, by)) ?? null;
    case "min":
      return min(numbers(cells, by)) ?? null;
    case "max":
      return max(numbers(cells, by)) ?? null;
    case "first":
      return cells[0] ?? null;
    case "last":
      return cells.at(-1) ?? null;
    case "list":
      return cells;
    default:
      return by satisfies never;
  }
}

function numbers(cells: readonly JsonValue[], by: string): number[] {
  return cells.map((cell) => {
    if (typeof cell !== "number")
      throw new OperationError(
        "invalid_input",
        `${by} takes numbers; use sum_decimal for decimal numbers in strings, or derive a number first.`,
      );
    return cell;
  });
}

function decimals(cells: readonly JsonValue[]): Decimal[] {
  return cells.map((cell) => {
    if (typeof cell !== "string" || !DECIMAL.test(cell))
      throw new OperationError("invalid_input", `sum_decimal takes decimal numbers as strings, like "-12.50".`);
    return new Exact(cell);
  });
}

function finite(value: number, by: string): number {
  if (!Number.isFinite(value))
    throw new OperationError("too_large", `The ${by} is larger than a number can be; use sum_decimal.`);
  return value;
}
