import { REQUIREMENTS } from "@krako/contracts/requirements";
import { expect, test } from "vitest";
import { failingReport, passingReport } from "../../test/example-report.ts";
import { byProfile, checksThat } from "./check-order.ts";
import { requirementSet, requirementSetDigest } from "./requirement-set.ts";
import type { CheckReport, CheckVerdict } from "./run-report.ts";
import { countsOf, verdictOf } from "./verdict-of-checks.ts";
import { duration, headline, totalsLine } from "./verdict-words.ts";

const of = (...verdicts: readonly CheckVerdict[]): readonly CheckReport[] =>
  verdicts.map((verdict, index) => ({
    ...(passingReport.checks[0] as CheckReport),
    id: `check-${index}`,
    requirements: ["RETRY-001"],
    verdict,
  }));

test("one failure outweighs everything", () => {
  expect(verdictOf(of("passed", "inconclusive", "failed", "known failure"))).toEqual({
    verdict: "not conformant",
    because: "1 of 4 checks failed: check-2 (RETRY-001).",
  });
});

test("what could not be decided outweighs every pass", () => {
  expect(verdictOf(of("passed", "inconclusive", "known failure"))).toEqual({
    verdict: "inconclusive",
    because: "1 of 3 checks saw too little to decide: check-1 (RETRY-001).",
  });
});

test("nothing that passed is no pass", () => {
  expect(verdictOf([])).toEqual({ verdict: "inconclusive", because: "None of 0 checks passed." });
  expect(verdictOf(of("not applicable", "known failure")).verdict).toBe("inconclusive");
});

test("a pass says how many passed, and names what is known to fail", () => {
  expect(verdictOf(of("passed", "not applicable"))).toEqual({
    verdict: "conformant",
    because: "The one check that applies passed.",
  });
  expect(verdictOf(of("passed", "passed")).because).toBe("All 2 checks that apply passed.");
  expect(verdictOf(of("passed", "known failure"))).toEqual({
    verdict: "conformant",
    because: "1 of 2 checks that apply passed, apart from 1 known failure: check-1 (RETRY-001).",
  });
});

test("only so many names are told", () => {
  expect(verdictOf(of("failed", "failed", "failed", "failed", "failed")).because).toBe(
    "5 of 5 checks failed: check-0 (RETRY-001), check-1 (RETRY-001), check-2 (RETRY-001) and 2 more.",
  );
});

test("a known failure is never left out of the heading", () => {
  const totals = { ...passingReport.totals, ...countsOf(of("passed", "known failure", "known failure")) };
  expect(headline({ verdict: "conformant", totals })).toBe("Conformant, apart from 2 known failures");
  expect(totalsLine(totals)).toBe("1 passed, 0 failed, 2 known failures");
  expect(headline(passingReport)).toBe("Conformant");
});

test("checks stand under their profile by requirement", () => {
  expect(
    byProfile(failingReport).map(({ profile, checks }) => [profile, checks.map(({ requirements: [first] }) => first)]),
  ).toEqual([
    ["core", ["CAP-002", "DET-001", "GRAPH-009", "SKIP-001", "VER-001"]],
    ["model", ["BUDGET-001", "BUDGET-002", "BUDGET-003", "RETRY-001"]],
    ["concurrency", ["BUDGET-005"]],
  ]);
  expect(byProfile({ ...failingReport, profiles: ["hostile"] }).map(({ profile }) => profile)).toEqual([
    "hostile",
    "core",
    "model",
    "concurrency",
  ]);
  expect(checksThat(failingReport, "failed", "known failure").map(({ verdict }) => verdict)).toEqual([
    "failed",
    "known failure",
  ]);
});

test("the digest of the set changes with a wording, a level and an id, not with the order", () => {
  const digest = requirementSetDigest(REQUIREMENTS);
  expect(requirementSet()).toEqual({ contract_version: "1.0", digest, count: REQUIREMENTS.length });
  expect(requirementSetDigest([...REQUIREMENTS].reverse())).toBe(digest);
  const [first, ...rest] = REQUIREMENTS;
  if (first === undefined) throw new Error("the contract has no requirements");
  for (const change of [{ digest: "0" }, { level: "MAY" as const }, { id: "RETRY-001" as const }]) {
    expect(requirementSetDigest([{ ...first, ...change }, ...rest])).not.toBe(digest);
  }
  expect(requirementSetDigest(rest)).not.toBe(digest);
});

test("time is told in the unit that fits", () => {
  expect([0, 849.6, 12_345, 59_949, 59_960, 125_000].map(duration)).toEqual([
    "0 ms",
    "850 ms",
    "12.3 s",
    "59.9 s",
    "1 min 0 s",
    "2 min 5 s",
  ]);
});
