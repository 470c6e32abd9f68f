import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_PRICE_LIST } from "../billing/price-book.ts";
import { readPriceLists } from "./read-price-list.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-prices-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const list = DEFAULT_PRICE_LIST;
const next = { ...list, version: "2027-01" };

test("reads one list, a list with its time, and several of them", async () => {
  const from = "2027-01-01T00:00:00Z";
  const one = await file("one.json", list);
  const dated = await file("dated.json", { from, list: next });
  const both = await file("both.json", [list, { from, list: next }]);
  const read = [
    { from: null, list },
    { from: Date.UTC(2027, 0), list: next },
  ];
  expect(readPriceLists([one, dated])).toEqual(read);
  expect(readPriceLists([both])).toEqual(read);
});

test.each([
  ["{", /cannot be read \(it is not JSON\)/],
  [{ ...list, currency: "EUR" }, /is no price list\. .*\/currency/],
  [[list, { from: "2027-01-01T00:00:00Z" }], /is no price list\. .*\/1\/list/],
  [{ from: "2027-01-01", list }, /\/from must be a time in UTC/],
  [{ from: 5, list }, /\/from must be a time in UTC/],
  [{ from: "2027-13-01T00:00:00Z", list }, /\/from must be a time in UTC/],
  [{ from: "2027-01-01T00:00:00Z", list, until: 1 }, /"until" is unknown/],
  [Array.from({ length: 1_001 }, () => list), /1001 price lists; at most 1000/],
])("refuses %j", async (content, message) => {
  const path = await file("prices.json", content);
  expect(() => readPriceLists([path])).toThrow(message);
});
