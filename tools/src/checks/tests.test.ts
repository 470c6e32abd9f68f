import { expect, test } from "vitest";
import { diedUnheard, tallyReport, withAnother } from "./tests.ts";

const report = (
  passed: number,
  failed: number,
  files: readonly (readonly [status: string, tests: readonly string[]])[],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files.map(([status, tests], index) => ({
    name: `file-${index}.test.ts`,
    status,
    message: "",
    assertionResults: tests.map((result) => ({ fullName: `is ${result}`, status: result })),
  })),
});

test("passed tests are counted", () => {
  expect(tallyReport(report(2, 0, [["passed", ["passed", "passed"]]]), 0)).toEqual({
    passed: 2,
    failed: 0,
    problems: [],
  });
});

test("a failed test is counted and named", () => {
  const tally = tallyReport(report(1, 1, [["failed", ["passed", "failed"]]]), 1);
  expect(tally).toMatchObject({ passed: 1, failed: 1 });
  expect(tally.problems[0]).toContain("is failed");
});

test("a file that could not be loaded is a failure although no test of it failed", () => {
  expect(tallyReport(report(1, 0, [["failed", []]]), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test("an exit code that no test explains is a failure", () => {
  expect(tallyReport(report(1, 0, [["passed", ["passed"]]]), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test("a file whose process died is told from one that failed and one that could not be loaded", () => {
  const all = report(1, 1, [
    ["failed", []],
    ["failed", ["failed"]],
    ["passed", ["passed"]],
    ["failed", []],
  ]);
  const loaded = all.testResults.map((file, index) =>
    index === 3 ? { ...file, message: "Cannot find module." } : file,
  );
  expect(diedUnheard({ ...all, testResults: loaded })).toHaveLength(1);
});

test("what a file says when it is run once more counts instead of its death, failures included", () => {
  const first = report(1, 0, [
    ["passed", ["passed"]],
    ["failed", []],
  ]);
  expect(withAnother(first, { passed: 7, failed: 0, problems: [] })).toEqual({ passed: 8, failed: 0, problems: [] });
  expect(withAnother(first, { passed: 6, failed: 1, problems: ["it fails"] })).toEqual({
    passed: 7,
    failed: 1,
    problems: ["it fails"],
  });
});
