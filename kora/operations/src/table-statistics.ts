import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { fsum, max, mean, median, min } from "d3-array";
import { Decimal } from "decimal.js";
import { cellOf, keyOf } from "./table-rows.ts";
import type { Summary } from "./table-summary.ts";

const DECIMAL = /^-?\d{1,40}(\.\d{1,20})?$/;
const Exact: typeof Decimal = Decimal.clone({ precision: 100, defaults: true });

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
