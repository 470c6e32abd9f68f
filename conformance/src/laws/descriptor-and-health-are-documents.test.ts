import { expect, test } from "vitest";
import type { RunTrial } from "../judge/trial.ts";
import { descriptorAndHealthAreDocuments as law } from "./descriptor-and-health-are-documents.ts";

const violationsOf = (end: { readonly kind: string }): number => {
  let count = 0;
  const threw = { kind: "threw", message: "gone" };
  const trial = { seen: { end, descriptor: threw, health: threw } } as unknown as RunTrial;
  law.check(trial, {
    exercised: () => {},
    violated: () => {
      count += 1;
    },
  });
  return count;
};

test("a backend that threw when it was asked is blamed for that, unless the run itself ended it", () => {
  expect(violationsOf({ kind: "result" })).toBe(2);
  expect(violationsOf({ kind: "threw" })).toBe(0);
  expect(violationsOf({ kind: "no end" })).toBe(0);
});
