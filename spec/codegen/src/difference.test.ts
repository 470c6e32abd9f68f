import { expect, test } from "vitest";
import { difference } from "./difference.ts";

test("what is missing, what is other than derived and what is stray are told apart", () => {
  const derived = new Map([
    ["same", "1"],
    ["edited", "2"],
    ["missing", "3"],
  ]);
  const present = new Map([
    ["same", "1"],
    ["edited", "two"],
    ["stray", "4"],
  ]);
  expect(difference(derived, present)).toEqual({ changed: ["edited", "missing"], stray: ["stray"] });
  expect(difference(derived, derived)).toEqual({ changed: [], stray: [] });
});
