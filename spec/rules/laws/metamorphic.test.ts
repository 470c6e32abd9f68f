// What does not change what a graph means.
import { test } from "vitest";
import { inOrderCase } from "./arbitraries.ts";
import { pictureOf } from "./case-picture.ts";
import { holds } from "./law.ts";
import { CHANGES, metamorphicDifference } from "./metamorphic.ts";
import { realRules } from "./real-rules.ts";

const timeout = process.env["KRAKO_CASES"] === undefined ? 120_000 : 7_200_000;

test.each(CHANGES.map((change) => [change.name, change] as const))(
  "%s does not matter",
  { timeout },
  async (name, change) => {
    await holds({
      name: `${name} does not matter`,
      cases: 1_000,
      arbitrary: inOrderCase("continue_on_error"),
      wrongWith: (lawCase) => metamorphicDifference(change, lawCase, realRules),
      picture: pictureOf,
    });
  },
);
