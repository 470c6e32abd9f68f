import { expect, test } from "vitest";
import { DEFAULT_PRICE_LIST } from "./price-book.ts";
import { type NamedPrices, PriceConflictError, settlePrices } from "./settle-prices.ts";

const NOW = 10_000;
const SOON = 10_060;
const list = (version: string, cpu_per_second = "0.000100") => ({ ...DEFAULT_PRICE_LIST, version, cpu_per_second });
const named = (version: string, from: number | null = null): NamedPrices => ({ from, list: list(version) });
const kept = (...periods: readonly (readonly [string, number])[]) =>
  periods.map(([version, from]) => ({ from, list: list(version) }));
const settled = (...args: Parameters<typeof settlePrices>) =>
  settlePrices(...args).map((period) => [period.list.version, period.from]);
const settle = (before: ReturnType<typeof kept>, ...after: readonly NamedPrices[]) => settled(before, after, NOW, SOON);

test("where nothing is named and nothing kept the standard prices have always held", () => {
  expect(settlePrices([], [], NOW, SOON)).toEqual([{ from: 0, list: DEFAULT_PRICE_LIST }]);
});

test("the first list of a store has always held", () => {
  expect(settle([], named("a"))).toEqual([["a", 0]]);
  expect(settle([], named("a"), named("b", NOW + 1))).toEqual([
    ["a", 0],
    ["b", NOW + 1],
  ]);
  expect(settle([], named("b", 500), named("a", 100))).toEqual([
    ["a", 100],
    ["b", 500],
  ]);
});

test("another list without a time begins as soon as everybody knows of it", () => {
  expect(settle(kept(["a", 0]), named("b"))).toEqual([
    ["a", 0],
    ["b", SOON],
  ]);
});

test("whoever brings a successor may also name what comes after it", () => {
  expect(settle(kept(["a", 0]), named("b"), named("c", 20_000))).toEqual([
    ["a", 0],
    ["b", SOON],
    ["c", 20_000],
  ]);
});

test("naming what is kept changes nothing, before and after it begins", () => {
  const both = kept(["a", 0], ["b", SOON]);
  expect(settle(both, named("a"))).toEqual(settle(both, named("a"), named("b")));
  expect(settle(both, named("b"))).toEqual(settle(both, named("a"), named("b")));
  expect(settled(both, [named("b")], SOON, SOON + 60)).toEqual(settle(both));
});

test("what is kept stays where it is not named", () => {
  expect(settle(kept(["a", 0], ["b", 9_000]))).toEqual([
    ["a", 0],
    ["b", 9_000],
  ]);
  expect(settle(kept(["a", 0], ["c", 20_000]), named("a"), named("b", 15_000))).toEqual([
    ["a", 0],
    ["b", 15_000],
    ["c", 20_000],
  ]);
});

test("what has not begun may be moved to a time that has not come", () => {
  const before = kept(["a", 0], ["b", NOW + 1]);
  expect(settle(before, named("a"), named("b", 20_000))).toEqual([
    ["a", 0],
    ["b", 20_000],
  ]);
  expect(() => settle(before, named("a"), named("b", NOW))).toThrow(/"b" holds from .+ cannot be moved/);
  expect(() => settle(kept(["a", 0], ["b", NOW]), named("a"), named("b", 20_000))).toThrow(PriceConflictError);
});

test("a version never changes", () => {
  const changed = { from: null, list: list("a", "0.000101") };
  expect(() => settle(kept(["a", 0]), changed)).toThrow(/"a" is known with other prices/);
});

test("prices do not begin in the past of a store that has some", () => {
  const late = () => settle(kept(["a", 0]), named("a"), named("b", NOW));
  expect(late).toThrow(/"b" would hold from .+ past/);
  expect(late).toThrow(expect.objectContaining({ name: "PriceConflictError" }));
  expect(settle(kept(["a", 0]), named("a"), named("b", NOW + 1))).toHaveLength(2);
});

test("nobody believes in a list that was replaced", () => {
  const replaced = kept(["a", 0], ["b", NOW]);
  expect(() => settle(replaced, named("a"))).toThrow(/"b" holds since .+ not among those that are named/);
  expect(() => settle(replaced, named("c", 20_000))).toThrow(/"b" holds since/);
  expect(settle(replaced, named("b"), named("c", 20_000))).toHaveLength(3);
});
