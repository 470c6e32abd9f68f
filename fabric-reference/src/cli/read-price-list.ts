import { readFileSync } from "node:fs";
import type { PriceList } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isPriceList } from "@krako/contracts/validators/price-list";
import { MAX_PRICE_PERIODS } from "../billing/price-book.ts";
import type { NamedPrices } from "../billing/settle-prices.ts";
import { UsageError } from "./usage-error.ts";

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/**
 * Reads prices: a price list as the contract defines it, `{ "from": "2027-01-01T00:00:00Z", "list": … }` for one that holds from a time on,
 * or an array of either. @throws UsageError when a file holds something else.
 */
export function readPriceLists(files: readonly string[]): readonly NamedPrices[] {
  const named = files.flatMap((file) => {
    const document = read(file);
    return Array.isArray(document)
      ? document.map((each, index) => namedOf(each, file, `/${index}`))
      : [namedOf(document, file, "")];
  });
  if (named.length <= MAX_PRICE_PERIODS) return named;
  throw new UsageError(`There are ${named.length} price lists; at most ${MAX_PRICE_PERIODS} can be named.`);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`The price list ${file} cannot be read (${code ?? "it is not JSON"}).`);
  }
}

function namedOf(document: unknown, file: string, at: string): NamedPrices {
  if (typeof document !== "object" || document === null || !("from" in document))
    return { from: null, list: listOf(document, file, at) };
  const { from, list, ...rest } = document as { from: unknown; list?: unknown };
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new UsageError(`${file}: "${unknown}" is unknown beside "from" and "list".`);
  const moment = typeof from === "string" && TIMESTAMP.test(from) ? Date.parse(from) : Number.NaN;
  if (Number.isNaN(moment))
    throw new UsageError(`${file}: ${at}/from must be a time in UTC, such as "2027-01-01T00:00:00Z".`);
  return { from: moment, list: listOf(list, file, `${at}/list`) };
}

function listOf(document: unknown, file: string, at: string): PriceList {
  if (isPriceList(document)) return document;
  const wrong = explain(isPriceList.errors, document).map(
    ({ pointer, message }) => `${at}${pointer || "/"}: ${message}`,
  );
  throw new UsageError(`${file} is no price list. ${wrong.join(" ")}`);
}
