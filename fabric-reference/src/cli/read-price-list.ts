import { readFileSync } from "node:fs";
import type { PriceList } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isPriceList } from "@krako/contracts/validators/price-list";
import { UsageError } from "./usage-error.ts";

/** Reads a price list as the contract defines it. @throws UsageError when it is none. */
export function readPriceList(file: string): PriceList {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`The price list ${file} cannot be read (${code ?? "it is not JSON"}).`);
  }
  if (isPriceList(document)) return document;
  const wrong = explain(isPriceList.errors, document).map(({ pointer, message }) => `${pointer || "/"}: ${message}`);
  throw new UsageError(`${file} is no price list. ${wrong.join(" ")}`);
}
