import { expect, it } from "vitest";
import { estimateTokens } from "./estimate-tokens.ts";

it("is near what large models count on prose and on JSON", () => {
  const prose = "The quick brown fox jumps over the lazy dog. ".repeat(100);
  expect(estimateTokens(prose)).toBeGreaterThan(900);
  expect(estimateTokens(prose)).toBeLessThan(1_100);
  expect(estimateTokens({ label: "spam", confidence: 0.5, tags: ["a", null, true] })).toBe(9);
});

it("counts names and values however deep they stand, without recursion", () => {
  let value: object = { a: "b" };
  for (let i = 0; i < 50_000; i += 1) value = [value];
  expect(estimateTokens(value as never)).toBe(2);
});

it.each([
  ["words", "hello world "],
  ["one letter", "a"],
  ["white space", " \n"],
  ["full stops", "."],
  ["ideographs with stops", "漢。"],
  ["emoji", "😀"],
  ["accents", "é"],
  ["digits", "1"],
])("comes to an end on four million characters of %s", { timeout: 60_000 }, (_, unit) => {
  // Quadratic work would be 1.6e13 steps here: hours. Linear work is a second at most; the limit of time only ends a test that hangs.
  const whole = estimateTokens(unit.repeat(4_000_000 / unit.length));
  expect(whole).toBeGreaterThan(0);
  expect(Number.isSafeInteger(whole)).toBe(true);
});
