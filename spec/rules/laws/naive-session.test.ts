// The judge judged: two independent executions of the page, one in order and one concurrent, say the same.
import { test } from "vitest";
import { inOrderCase, stoppedCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { drive } from "./concurrent-driver.ts";
import { differenceOf } from "./difference.ts";
import { holds } from "./law.ts";
import type { LawCase } from "./law-case.ts";
import { naiveRules } from "./naive-session.ts";

const rules = naiveRules();
const wrongWith = (lawCase: LawCase): string | null => differenceOf(lawCase, drive(lawCase, rules));

test("the naive session means what the sequential interpreter means", { timeout: 600_000 }, async () => {
  await holds({
    name: "naive, continue_on_error",
    cases: 2_000,
    arbitrary: inOrderCase("continue_on_error"),
    wrongWith,
    picture: pictureOf,
  });
  await holds({
    name: "naive, fail_fast",
    cases: 500,
    arbitrary: inOrderCase("fail_fast"),
    wrongWith,
    picture: pictureOf,
  });
  await holds({ name: "naive, stopped", cases: 500, arbitrary: stoppedCase, wrongWith, picture: pictureOf });
});
