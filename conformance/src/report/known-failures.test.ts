import { expect, test } from "vitest";
import { failingReport, passingReport } from "../../test/example-report.ts";
import { linesOf } from "./json-lines.ts";
import { applyKnownFailures, withKnownFailures } from "./known-failures.ts";
import { type KnownFailure, readKnownFailures } from "./known-failures-file.ts";
import type { LawHead } from "./law-head.ts";
import type { CheckReport, CheckVerdict } from "./run-report.ts";

const law = (id: string, first: string, ...more: readonly string[]): LawHead => ({
  id,
  requirements: [first, ...more],
  profile: "core",
  sentence: "",
  floor: 1,
  on: "run",
});
const laws = [law("attempts-within-bound", "RETRY-001", "RETRY-008"), law("order-is-canonical", "DET-001")];

const good = {
  check: "attempts-within-bound",
  reason: "Counts from 0.",
  issue: "https://example.com/issues/17",
  expires: "2026-12-31",
};

const faultsIn = (value: unknown): unknown => {
  const read = readKnownFailures(typeof value === "string" ? value : JSON.stringify(value, null, 2), laws);
  return read.ok ? [] : read.faults.map(({ line, pointer, message }) => `${line} ${pointer} ${message}`);
};

test("a file of checks and requirements is read", () => {
  const { check: _, ...rest } = good;
  const entries = [good, { ...rest, requirement: "DET-001" }];
  expect(readKnownFailures(JSON.stringify(entries), laws)).toEqual({ ok: true, entries });
  expect(readKnownFailures("[]", laws)).toEqual({ ok: true, entries: [] });
  expect(readKnownFailures("\uFEFF[]", laws)).toEqual({ ok: true, entries: [] });
});

test("every fault is told with its line and pointer", () => {
  expect(faultsIn('[\n  {"check": "x",}\n]')).toEqual([expect.stringMatching(/^2 {2}is not JSON: /)]);
  expect(faultsIn({})).toEqual(["1  must be a list of known failures; an empty list is []."]);
  expect(faultsIn([1])).toEqual([expect.stringMatching(/^2 \/0 must be an object with "check"/)]);
  expect(faultsIn([{ ...good, expires: "2026-02-30", issue: "javascript:alert(1)", reason: " " }])).toEqual([
    "4 /0/reason must say in words why it fails.",
    "5 /0/issue must be the http or https address of the issue where it is worked on.",
    '6 /0/expires must be a date like "2026-01-31", the last day it is accepted.',
  ]);
  expect(faultsIn([{ ...good, check: "atempts-within-bound", resaon: "" }])).toEqual([
    '7 /0/resaon is not known here. Did you mean "reason"?',
    '3 /0/check there is no check "atempts-within-bound". Did you mean "attempts-within-bound"?',
  ]);
  const { check: _, ...rest } = good;
  expect(faultsIn([good, rest])).toEqual(['8 /1 must name either a "check" or a "requirement", and not both.']);
  expect(faultsIn([{ ...good, requirement: "RETRY-001" }])).toEqual([expect.stringMatching(/and not both\.$/)]);
  expect(faultsIn([{ ...rest, requirement: "RETRY-008" }])).toEqual([
    "6 /0/requirement no failure is reported under RETRY-008; name the check: attempts-within-bound.",
  ]);
  expect(faultsIn([{ ...rest, requirement: "RETRY-002" }])).toEqual([
    '6 /0/requirement there is no requirement "RETRY-002". Did you mean "RETRY-001"?',
  ]);
  expect(faultsIn([good, { ...rest, requirement: "RETRY-001" }])).toEqual([
    "8 /1 lists the check attempts-within-bound again; it is already in /0. Remove one.",
  ]);
  expect(faultsIn(Array.from({ length: 1001 }, () => good))).toHaveLength(1);
});

const check = (id: string, requirement: string, verdict: CheckVerdict): CheckReport => ({
  ...(failingReport.checks[0] as CheckReport),
  id,
  requirements: [requirement],
  verdict,
});
const verdicts = (checks: readonly CheckReport[], entries: readonly KnownFailure[], today: string): unknown =>
  applyKnownFailures(checks, entries, today).map(({ verdict, reason }) => [verdict, reason]);

test("failing and listed is a known failure, up to and on its last day", () => {
  expect(verdicts([check("a", "R-001", "failed")], [{ ...good, check: "a" }], "2026-12-31")).toEqual([
    ["known failure", "Counts from 0. (https://example.com/issues/17), accepted until 2026-12-31."],
  ]);
});

test("after its last day it fails", () => {
  for (const verdict of ["failed", "inconclusive", "not applicable"] as const) {
    expect(verdicts([check("a", "R-001", verdict)], [{ ...good, check: "a" }], "2027-01-01")).toEqual([
      ["failed", expect.stringMatching(/^The known failure expired on 2026-12-31: Counts from 0\./)],
    ]);
  }
});

test("passed and listed is an unexpected pass", () => {
  expect(verdicts([check("a", "R-001", "passed")], [{ ...good, check: "a" }], "2026-12-31")).toEqual([
    ["failed", expect.stringMatching(/^Unexpected pass: .* Take the entry off the list\.$/)],
  ]);
});

test("what was not decided stays so, what is not listed too", () => {
  const checks = [
    check("a", "R-001", "inconclusive"),
    check("b", "R-002", "not applicable"),
    check("c", "R-003", "failed"),
  ];
  const entries = [
    { ...good, check: "a" },
    { ...good, check: "b" },
    { ...good, check: "not-run" },
  ];
  expect(applyKnownFailures(checks, entries, "2026-01-01")).toEqual(checks);
});

test("an entry for a requirement covers its failing checks, and passes unexpectedly only if all passed", () => {
  const { check: _, ...rest } = good;
  const entry = { ...rest, requirement: "R-001" };
  const of = (...found: readonly CheckVerdict[]): unknown =>
    applyKnownFailures(
      found.map((verdict, index) => check(`c${index}`, "R-001", verdict)),
      [entry],
      "2026-01-01",
    ).map(({ verdict }) => verdict);
  expect(of("failed", "passed", "failed")).toEqual(["known failure", "passed", "known failure"]);
  expect(of("passed", "passed")).toEqual(["failed", "passed"]);
  expect(of("passed", "inconclusive")).toEqual(["passed", "inconclusive"]);
});

test("counts, verdict and sentence of the report follow", () => {
  const entries = [{ ...good, check: "attempts-within-bound" }];
  const known = withKnownFailures(
    { ...failingReport, checks: failingReport.checks.filter(({ verdict }) => verdict !== "inconclusive") },
    entries,
    "2026-12-01",
  );
  expect(known).toMatchObject({
    verdict: "conformant",
    because:
      "6 of 8 checks that apply passed, apart from 2 known failures: attempts-within-bound (RETRY-001), overrun-is-recorded (BUDGET-003).",
    totals: { failed: 0, known_failures: 2, passed: 6, model_calls: failingReport.totals.model_calls },
  });
  expect(withKnownFailures(passingReport, entries, "2026-12-01").verdict).toBe("not conformant");
  expect(withKnownFailures(passingReport, [], "2026-12-01")).toEqual(passingReport);
});

test("lines are those of the values", () => {
  const text = '{\n "a": [1,\n {"b/~": "x\\"}\\n,"}],\n\n "c": {}}';
  expect([...linesOf(text)]).toEqual([
    ["", 1],
    ["/a", 2],
    ["/a/0", 2],
    ["/a/1", 3],
    ["/a/1/b~1~0", 3],
    ["/c", 5],
  ]);
});
