import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryFiles, root } from "./repository.ts";
import { ruleIdsInTests } from "./rule-ids-in-tests.ts";
import { RULES_WITHOUT_TEST } from "./rules-without-test.ts";

describe("rule ids are found in the names of tests", () => {
  const ids = (source: string): string[] => [...ruleIdsInTests(source)].sort();
  test("of tests, suites, tables and templates", () => {
    const source = `
      describe("AB-001: a", () => { it('AB-002 b', run); });
      test.each([[1, "(AB-900)"]])("%i (AB-003)", run);
      describe.each(rows)(\`AB-004 \${name} AB-005\`, run);
      test.skipIf(slow).each([])("AB-006", run);
    `;
    expect(ids(source)).toEqual(["AB-001", "AB-002", "AB-003", "AB-004", "AB-005", "AB-006"]);
  });
  test("and nowhere else: not in comments, values, other calls, names of what is skipped", () => {
    const source = `
      // AB-001
      const rule = "AB-002";
      expect(rule).toBe("AB-003");
      check("AB-004", run);
      test.skip("AB-005", run);
      test.todo("AB-006");
      test("SHA-256 and RFC-8785 are none", () => expect("AB-007"));
    `;
    expect(ids(source)).toEqual([]);
  });
});

interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly not_observable?: string;
}
const REQUIREMENTS = JSON.parse(
  readFileSync(join(root, "generated/requirements.json"), "utf8"),
) as readonly Requirement[];

/** Rule id → the test files that name it. */
const named = new Map<string, string[]>();
/** Feature suites of a port are tests too: a test file runs them on each implementation. */
const files = [...repositoryFiles("*.test.ts"), ...repositoryFiles("*/test/suite/*.ts")];
// The one file whose tests are about ids that do not exist.
for (const file of files)
  if (!file.endsWith("rule-ids-in-tests.test.ts"))
    for (const id of ruleIdsInTests(readFileSync(join(root, file), "utf8")))
      named.set(id, [...(named.get(id) ?? []), file]);

test("the contract has rules and the repository has tests", () => {
  expect([REQUIREMENTS.length > 70, files.length > 20]).toEqual([true, true]);
});

test("every rule of the contract is named by a test that proves it, or the list says why not", () => {
  const missing = REQUIREMENTS.filter(
    ({ id, not_observable }) => !named.has(id) && not_observable === undefined && RULES_WITHOUT_TEST[id] === undefined,
  );
  expect(missing.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
});

test("every rule that a test names exists", () => {
  const rules = new Set(REQUIREMENTS.map(({ id }) => id));
  expect([...named].filter(([id]) => !rules.has(id)).map(([id, where]) => `${id} in ${where.join(", ")}`)).toEqual([]);
});

test("the list of rules without a test holds none that exists no more or that has one", () => {
  const rules = new Set(REQUIREMENTS.map(({ id }) => id));
  expect(Object.keys(RULES_WITHOUT_TEST).filter((id) => !rules.has(id) || named.has(id))).toEqual([]);
});
