import { expect, test } from "vitest";
import { offsetOf } from "./offset-of.ts";

test.each([
  [1, 1, 0],
  [1, 3, 2],
  [2, 1, 4],
  [2, 99, 5],
  [3, 1, 6],
  [9, 1, 6],
])("line %i, column %i is at %i, never beyond its line or the text", (line, column, at) => {
  expect(offsetOf("abc\nd\n", line, column)).toBe(at);
});
