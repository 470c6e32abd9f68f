import type { JsonValue } from "@krako/rules/ports";
import { invalidInput, isJsonObject, member, readChoice, readText } from "./read-input.ts";
import { MAX_COLUMN_CHARS } from "./table-rows.ts";

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

/** @throws OperationError `invalid_input` */
export function readSummary(value: JsonValue, at: string): Summary {
  if (!isJsonObject(value) || Object.keys(value).some((name) => !["as", "of", "by"].includes(name)))
    throw invalidInput(at, `an object of "as", "by" and "of"`);
  const by = readChoice(value, "by", SUMMARY_FUNCTIONS, undefined, at);
  const of = member(value, "of") === undefined ? undefined : readText(value, "of", MAX_COLUMN_CHARS, at);
  if (of === undefined && by !== "count") throw invalidInput(`${at}/of`, "the column to sum up");
  return { as: readText(value, "as", MAX_COLUMN_CHARS, at), of, by };
}
