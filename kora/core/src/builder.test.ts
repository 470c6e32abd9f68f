import * as builder from "@krako/kora/builder";
import { expect, it } from "vitest";

it("offers these values and no others", () => {
  expect(Object.keys(builder).sort()).toEqual([
    "GraphBuilder",
    "budgetRemaining",
    "confidenceBelow",
    "declassified",
    "failed",
    "fieldEquals",
    "item",
    "present",
    "schemaMismatch",
    "typed",
  ]);
});
