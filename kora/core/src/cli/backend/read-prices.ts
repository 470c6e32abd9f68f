import type { PriceList } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isPriceList } from "@krako/contracts/validators";
import { notationOf, parseDocument } from "../../document/parse-document.ts";
import { readText } from "../source/read-text.ts";
import { UsageError } from "../usage-error.ts";

/** Bytes of a price list. */
export const MAX_PRICE_LIST_BYTES = 65_536;

/** Reads the price list by which the local backend counts and limits money. @throws UsageError with the first thing that is wrong. */
export function readPrices(file: string): PriceList {
  const text = readText(file, MAX_PRICE_LIST_BYTES);
  if (text === null)
    throw new UsageError(`${file} is longer than ${MAX_PRICE_LIST_BYTES} bytes; a price list is short.`);
  const parsed = parseDocument(text, notationOf(file, text));
  if (!parsed.ok) throw faulty(file, parsed.violations[0]);
  const { value } = parsed;
  if (isPriceList(value)) return value;
  const [fault] = explain(isPriceList.errors, value);
  throw faulty(file, fault === undefined ? undefined : { ...fault, ...parsed.locate(fault.pointer) });
}

function faulty(
  file: string,
  fault: { line: number; column: number; message: string; mend?: string } | undefined,
): UsageError {
  const place = fault === undefined ? "" : `:${fault.line}:${fault.column}`;
  const mend = fault?.mend === undefined ? "" : ` ${fault.mend}`;
  return new UsageError(`${file}${place} is no price list: ${fault?.message ?? "it cannot be read."}${mend}`);
}
