import type { JsonObject } from "@krako/rules/ports";
import { readChoice } from "./read-input.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The schema of what stands between the cells of a line. */
export const DELIMITER_SCHEMA: JsonObject = { enum: [...DELIMITERS], description: "between cells; absent: a comma" };

export function readDelimiter(input: JsonObject): string {
  return readChoice(input, "delimiter", DELIMITERS, ",");
}
