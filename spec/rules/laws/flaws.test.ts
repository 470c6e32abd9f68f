// The laws can fail: every tempting misreading of the page, alone on top of the right ones, is caught within a few cases.

import type { Readings } from "@krako/conformance/oracle";
import { expect, test } from "vitest";
import { inOrderCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { drive } from "./concurrent-driver.ts";
import { differenceOf } from "./difference.ts";
import { check } from "./law.ts";
import type { LawCase } from "./law-case.ts";
import { stepDifference } from "./lockstep.ts";
import { naiveRules } from "./naive-session.ts";
import { TAMPERED } from "./tampered-rules.ts";

/** Far more than any of them needs. */
const CASES = 100_000;
const timeout = 120_000;

const inOrder = inOrderCase("continue_on_error");
const failFast = inOrderCase("fail_fast");

const flaws: readonly (readonly [string, Partial<Readings>])[] = [
  ["the order leaves out the substitutes of dependencies", { order: "declared" }],
  ["an over-report is debited whole", { overrun: "debited" }],
  ["what earlier-ranked units may still take is not kept for them", { worst: "nothing" }],
  ["the cap in money forgets what roundings add", { roundings: "forgotten" }],
  ["a breach does not wait for the earlier-ranked", { breach: "at once" }],
  ["failed attempts are free", { failedAttempts: "free" }],
  ["consumption that is not known is nothing", { unknown: "nothing" }],
  ["a budget condition is about the rank of the target", { budgetCondition: "to" }],
  ["a budget condition is about what is left now", { budgetCondition: "now" }],
  ["a target with a failed dependency fails before it is skipped", { activation: "dependencies" }],
  ["a source outlives the failure of its activated target", { failedTarget: "ignored" }],
  ["a skipped dependency is a failed one", { skip: "fails" }],
  ["a confidence at the threshold is below it", { confidence: "at or below" }],
  ["one attempt more than declared", { attempts: "one more" }],
  ["what is not idempotent is retried after it started", { idempotence: "ignored" }],
  ["an operation's invalid output is retried", { schemaRetry: "all" }],
  ["a model's invalid output is not retried", { schemaRetry: "none" }],
  ["a pointer that names nothing binds null", { unresolved: "null" }],
  ["the error is that of the first failure seen", { error: "first seen" }],
];
test.each(flaws)("caught: %s", { timeout }, async (name, flaw) => {
  const rules = naiveRules(flaw);
  const wrongWith = (lawCase: LawCase): string | null => differenceOf(lawCase, drive(lawCase, rules));
  const { broken } = await check({ name, cases: CASES, arbitrary: inOrder, wrongWith, picture: pictureOf });
  expect(broken).not.toBeNull();
});

test("caught: fail_fast goes on after a failure", { timeout }, async () => {
  const rules = naiveRules({ failFast: "goes on" });
  const wrongWith = (lawCase: LawCase): string | null => stepDifference(lawCase, rules);
  const { broken } = await check({
    name: "fail_fast goes on",
    cases: CASES,
    arbitrary: failFast,
    wrongWith,
    picture: pictureOf,
  });
  expect(broken).not.toBeNull();
});

const slownesses: readonly (readonly [string, Partial<Readings>])[] = [
  ["a unit waits until its whole cap is covered", { wait: "unit" }],
  ["a unit that needs nothing waits all the same", { zeroNeeds: "compared" }],
  ["a unit relies on what a running one can no longer take", { worst: "rest" }],
];
test.each(slownesses)("caught, though it changes no result: %s", { timeout }, async (name, flaw) => {
  const rules = naiveRules(flaw);
  const wrongWith = (lawCase: LawCase): string | null => stepDifference(lawCase, rules);
  const { broken } = await check({ name, cases: CASES, arbitrary: inOrder, wrongWith, picture: pictureOf });
  expect(broken).not.toBeNull();
});

test.each(TAMPERED)("caught in the rules themselves: %s", { timeout }, async (name, rules, reason) => {
  const wrongWith = (lawCase: LawCase): string | null => differenceOf(lawCase, drive(lawCase, rules));
  const { broken } = await check({ name, cases: CASES, arbitrary: inOrder, wrongWith, picture: pictureOf });
  expect(broken).toMatch(reason);
});
