// The laws of the session: whatever the interleaving, what a graph means is decided in canonical order.
import { expect, test } from "vitest";
import { anyCase, inOrderCase, stoppedCase, wideCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { drive } from "./concurrent-driver.ts";
import { differenceOf } from "./difference.ts";
import { FeatureCount, featuresOf } from "./features.ts";
import { holds } from "./law.ts";
import type { LawCase } from "./law-case.ts";
import { stepDifference } from "./lockstep.ts";
import { realRules } from "./real-rules.ts";
import { repeatDifference } from "./same-commands.ts";

const timeout = process.env["KRAKO_CASES"] === undefined ? 300_000 : 7_200_000;
const unlikeInOrder = (lawCase: LawCase): string | null => differenceOf(lawCase, drive(lawCase, realRules));

test("any interleaving under continue_on_error is the run unit by unit in canonical order", { timeout }, async () => {
  const features = new FeatureCount();
  const wrongWith = (lawCase: LawCase): string | null => {
    const run = drive(lawCase, realRules);
    features.saw(featuresOf(lawCase, run));
    return differenceOf(lawCase, run);
  };
  const name = "any interleaving under continue_on_error";
  await holds({ name, cases: 10_000, arbitrary: inOrderCase("continue_on_error"), wrongWith, picture: pictureOf });
  process.stdout.write(`exercised: ${features.text()}\n`);
  expect(features.belowFloor()).toEqual([]);
});

test("so it is for graphs of many units", { timeout }, async () => {
  // The plain model is slow here: it looks at one case in ten.
  const wrongWith = (lawCase: LawCase): string | null =>
    unlikeInOrder(lawCase) ?? (lawCase.schedule.seed % 10 === 0 ? stepDifference(lawCase, realRules) : null);
  await holds({ name: "many units", cases: 300, arbitrary: wideCase, wrongWith, picture: pictureOf });
});

test("whatever settles under fail_fast is what it is in the full run, the rest is cancelled", { timeout }, async () => {
  await holds({
    name: "under fail_fast",
    cases: 3_000,
    arbitrary: inOrderCase("fail_fast"),
    wrongWith: unlikeInOrder,
    picture: pictureOf,
  });
});

test("whatever settles before a run is stopped is what it is in the full run, the rest is cancelled", {
  timeout,
}, async () => {
  await holds({
    name: "a run is stopped",
    cases: 3_000,
    arbitrary: stoppedCase,
    wrongWith: unlikeInOrder,
    picture: pictureOf,
  });
});

test("step by step a unit is ready when, and only when, the plain model says so", { timeout }, async () => {
  const wrongWith = (lawCase: LawCase): string | null => stepDifference(lawCase, realRules);
  await holds({
    name: "step by step",
    cases: 3_000,
    arbitrary: inOrderCase("continue_on_error"),
    wrongWith,
    picture: pictureOf,
  });
});

test("the same commands lead to the same events", { timeout }, async () => {
  const wrongWith = (lawCase: LawCase): string | null => repeatDifference(lawCase, realRules);
  await holds({ name: "the same commands", cases: 1_000, arbitrary: anyCase, wrongWith, picture: pictureOf });
});
