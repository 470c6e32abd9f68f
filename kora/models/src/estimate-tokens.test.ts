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

/** CPU milliseconds of this thread for one text: the least of three runs, since noise only adds. */
function cpuMs(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage();
    estimateTokens(text);
    const used = process.threadCpuUsage(before);
    return (used.user + used.system) / 1000;
  });
  return Math.min(...runs);
}

it.each([
  ["words", "hello world "],
  ["one letter", "a"],
  ["white space", " \n"],
  ["full stops", "."],
  ["ideographs with stops", "漢。"],
  ["emoji", "😀"],
  ["accents", "é"],
  ["digits", "1"],
])("is linear in %s", { timeout: 60_000 }, (_, unit) => {
  const quarter = unit.repeat(250_000 / unit.length);
  const whole = unit.repeat(1_000_000 / unit.length);
  // Four times the text takes 4 times as long when it is linear, 16 times when it is quadratic. One round without noise is enough.
  const linear = [1, 2, 3, 4, 5].some(() => cpuMs(whole) < Math.max(9 * cpuMs(quarter), 8));
  expect(linear).toBe(true);
});
