import { expect, test } from "vitest";
import { tallyOf } from "./finding.ts";

test("a check without problems counts as one that passed", () => {
  expect(tallyOf({ looked: 3, at: "files", problems: [] })).toEqual({ passed: 1, failed: 0, problems: [] });
});

test("a check with problems counts as one that failed, however many they are", () => {
  expect(tallyOf({ looked: 3, at: "files", problems: ["a", "b"] })).toMatchObject({ passed: 0, failed: 1 });
});

test("a check that looked at nothing has failed", () => {
  const problems = ["There were no files to check."];
  expect(tallyOf({ looked: 0, at: "files", problems: [] })).toEqual({ passed: 0, failed: 1, problems });
});

test("tests are counted one by one, and no tests at all are a failure", () => {
  expect(tallyOf({ passed: 5, failed: 2, problems: ["a"] })).toMatchObject({ passed: 5, failed: 2 });
  expect(tallyOf({ passed: 0, failed: 0, problems: [] })).toMatchObject({ passed: 0, failed: 1 });
});
