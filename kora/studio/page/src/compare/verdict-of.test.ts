import { expect, test } from "vitest";
import type { StudioDiff } from "../../../src/api.ts";
import { verdictOf } from "./verdict-of.ts";

const diff: StudioDiff = {
  same: false,
  graph: { same: false, before: "a", after: "b" },
  status: { before: "succeeded", after: "succeeded" },
  stages: [],
  outputs: [],
  cost: [{ dimension: "duration_ms", before: 1, after: 2 }],
};

test("two runs that did the same are the same, whatever time they took", () => {
  expect(verdictOf({ ...diff, same: true, graph: { ...diff.graph, same: true } })).toBe(
    "The two runs are the same in all but the time they took.",
  );
  expect(verdictOf(diff)).toBe(
    "The two runs differ: the graphs ask for different work, so units are compared by their ids.",
  );
});

test("every difference is told", () => {
  const cost = [...diff.cost, { dimension: "tokens", before: 0, after: 12 }];
  const other = {
    ...diff,
    graph: { ...diff.graph, same: true },
    cost,
    status: { before: "succeeded", after: "failed" },
  };
  expect(verdictOf(other)).toBe(
    "The two runs differ: one succeeded and the other failed; they took different amounts in 1 dimension.",
  );
});
