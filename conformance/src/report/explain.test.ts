import { REQUIREMENTS } from "@krako/contracts/requirements";
import { expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { explainRequirement } from "./explain.ts";
import type { LawHead } from "./law-head.ts";
import { listLawsJson, listLawsText } from "./list-laws.ts";

const laws: readonly LawHead[] = [
  {
    id: "attempts-within-bound",
    requirements: ["RETRY-001", "RETRY-008"],
    profile: "model",
    needs: ["model", "events"],
    sentence: "A unit is attempted at most max_attempts times.",
    floor: 10,
    on: "run",
  },
  {
    id: "order-is-canonical",
    requirements: ["DET-001"],
    profile: "core",
    sentence: "Records come in order.",
    floor: 50,
    on: "run",
  },
];
const mutants = [
  { id: "one-retry-too-many", sentence: "It tries once more than it may.", kills: "RETRY-001" },
  { id: "ties-by-arrival", sentence: "What arrives first goes first.", kills: "DET-001" },
];

test("a requirement is explained with its place, its checks and its mutants", () => {
  expect(explainRequirement("RETRY-001", laws, { mutants })).toEqual({
    ok: true,
    text: `RETRY-001  MUST
  A unit MUST NOT get more than max_attempts attempts, whatever the reason, attempts lost with their
  node included.

Where in the contract
  RetryPolicy, spec/task-graph/budget.tsp

Checks that prove it
  attempts-within-bound
    A unit is attempted at most max_attempts times.
    profile model; exercised by at least 10 % of its cases; inconclusive unless some unit can call
    the kit's model and the backend hands out events.

Mutants that break it
  one-retry-too-many
    It tries once more than it may.
`,
  });
});

test("a check that proves it beside another says under what it reports", () => {
  expect(explainRequirement("retry-008", laws).text).toContain("a failure is reported under RETRY-001");
});

test("a check is explained by the requirements it proves", () => {
  const { ok, text } = explainRequirement("attempts-within-bound", laws);
  expect(ok).toBe(true);
  expect(text.match(/^RETRY-00[18] {2}MUST$/gm)).toEqual(["RETRY-001  MUST", "RETRY-008  MUST"]);
});

test("what nothing checks says so, and why where it cannot be seen", () => {
  expect(explainRequirement("BILL-001", laws, { mutants }).text).toMatch(
    /Checks that prove it\n {2}None in this kit\.\n\nMutants that break it\n {2}None\./,
  );
  expect(explainRequirement("VER-004", laws).text).toMatch(/Not observable\n {2}It governs how/);
});

test("a slip of the hand gets a hint, anything else the way to the list", () => {
  expect(explainRequirement("RETRY-01", laws)).toEqual({
    ok: false,
    text: 'There is no requirement or check "RETRY-01". Did you mean RETRY-001?\n',
  });
  expect(explainRequirement("order-is-canonnical", laws).text).toContain("Did you mean order-is-canonical?");
  expect(explainRequirement("\u001b[2J", laws).text).toBe(
    'There is no requirement or check "\\u{1b}[2J". `krako-conformance list` shows what there is.\n',
  );
});

test("every requirement of the contract can be explained, at any width", () => {
  for (const { id } of REQUIREMENTS) {
    for (const width of [1, 40, 200]) {
      const lines = explainRequirement(id, laws, { width, mutants }).text.split("\n");
      expect(lines.filter((line) => displayWidth(line) > Math.max(40, width) && !line.includes("spec/"))).toEqual([]);
    }
  }
});

test("the list is by profile and requirement, with what is not checked last", () => {
  const lines = listLawsText(laws, 100).split("\n");
  expect(lines.slice(0, 6)).toEqual([
    "core · 1 check",
    "  DET-001              order-is-canonical     Records come in order.",
    "",
    "model · 1 check",
    "  RETRY-001 RETRY-008  attempts-within-bound  A unit is attempted at most max_attempts times.",
    "",
  ]);
  expect(lines[6]).toBe(`not checked · ${REQUIREMENTS.length - 3} requirements`);
  expect(lines.find((line) => line.includes("VER-004"))).toMatch(/^ {2}VER-004 +not observable: It governs/);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(100);
});

test("the list as JSON has everything", () => {
  const listed = JSON.parse(listLawsJson(laws));
  expect(listed.checks[1]).toEqual({
    id: "attempts-within-bound",
    requirements: ["RETRY-001", "RETRY-008"],
    profile: "model",
    on: "run",
    needs: ["model", "events"],
    sentence: "A unit is attempted at most max_attempts times.",
    floor_percent: 10,
  });
  expect(listed.unchecked).toHaveLength(REQUIREMENTS.length - 3);
  expect(listed.requirement_set.count).toBe(REQUIREMENTS.length);
});
