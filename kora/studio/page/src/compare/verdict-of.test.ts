import { expect, test } from "vitest";
import type { StudioDiff } from "../../../src/api.ts";
import { graphOf, stepUnit } from "../../../test/page/recorded-run.ts";
import { sameWork } from "./same-work.ts";
import { isSame, verdictOf } from "./verdict-of.ts";

const diff: StudioDiff = {
  same: false,
  graph: { same: false, before: "a", after: "b" },
  status: { before: "succeeded", after: "succeeded" },
  stages: [],
  outputs: [],
  cost: [{ dimension: "duration_ms", before: 1, after: 2 }],
};

test("a graph that was made anew asks for the same work", () => {
  const graph = graphOf([stepUnit("a", 1)]);
  const anew = { ...graph, graph_id: "0197a1b2-0000-7000-8000-00000000000f", created_at: "2026-02-01T00:00:00.000Z" };
  expect(sameWork(graph, anew)).toBe(true);
  expect(sameWork(graph, graphOf([stepUnit("a", 0.5)]))).toBe(false);
});

test("two runs of the same work that differ in ids and time only are the same", () => {
  expect(isSame(diff, true)).toBe(true);
  expect(isSame(diff, false)).toBe(false);
  expect(verdictOf(diff, false)).toBe(
    "The two runs differ: the graphs are different, so units are compared by their ids.",
  );
});

test("every difference is told", () => {
  const cost = [...diff.cost, { dimension: "tokens", before: 0, after: 12 }];
  const other = { ...diff, cost, status: { before: "succeeded", after: "failed" } };
  expect(verdictOf(other, true)).toBe(
    "The two runs differ: one succeeded and the other failed; they took different amounts in 1 dimension.",
  );
});
