import fc from "fast-check";
import { RE2JS } from "re2js";
import { expect, test } from "vitest";
import { patternSize } from "./pattern-size.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["a{7}", 7],
  ["a{2,7}", 7],
  ["a{3,}", 3],
  ["a{0}", 1],
  ["a+b*", 4],
  ["a|b", 3],
  ["(ab){10}", 40],
  ["((ab){10}c){3}", 129],
  ["(?:ab){4}", 16],
  ["(?P<word>ab){4}", 16],
  ["(?i)ab{4}", 5],
  ["(?i:ab){4}", 16],
  ["(){4}", 8],
  ["[a-z(]{4}", 4],
  ["[]()]{4}", 4],
  ["[^]{9}]{4}", 4],
  ["[[:alpha:]]{4}", 4],
  ["\\({4}", 4],
  ["\\p{Greek}{4}", 4],
  ["\\x{1000}{4}", 4],
  ["(\\Q)\\E){4}", 28],
  ["a{x}", 4],
])("%j has about %i states", (pattern, states) => {
  expect(patternSize(pattern)).toBe(states);
});

test("SAFE-003 what a pattern compiles to is never much larger than its size says", () => {
  const part = fc.constantFrom(
    "a",
    "b",
    ".",
    "\\d",
    "[a-z)]",
    "[^(]",
    "\\Q)(\\E",
    "\\)",
    "(?i)",
    "{3}",
    "{2,40}",
    "{0,9}",
    "|",
    "*",
    "+",
    "?",
  );
  const pattern = fc.letrec<{ text: string; group: string }>((tie) => ({
    text: fc.array(fc.oneof({ maxDepth: 3 }, part, tie("group")), { maxLength: 6 }).map((parts) => parts.join("")),
    group: fc
      .tuple(fc.constantFrom("(", "(?:", "(?P<n>"), tie("text"), fc.constantFrom(")", "){5}", ")*"))
      .map((parts) => parts.join("")),
  })).text;
  let compiled = 0;
  fc.assert(
    fc.property(pattern, (source) => {
      let size: number;
      try {
        size = RE2JS.compile(source).programSize();
      } catch {
        return;
      }
      compiled += 1;
      expect(size).toBeLessThanOrEqual(3 * patternSize(source) + 8);
    }),
    { numRuns: 3_000 },
  );
  expect(compiled).toBeGreaterThan(500);
});
