import { expect, test } from "vitest";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import type { GraphShape } from "./graph-shape.ts";
import { standInEdges } from "./stand-in-edges.ts";

const lines = (shape: GraphShape): string[] =>
  shape.edges.map(({ kind, from, to }) => `${shape.units[from]?.id} ${kind} ${shape.units[to]?.id}`);

test("dependencies and escalations become edges, by positions", () => {
  const shape = sampleShape({ a: "", b: "a", c: "" }, [["b", "c"]]);
  expect(lines(shape)).toEqual(["a dependency b", "b escalation c"]);
  expect(shape.incoming).toEqual([[], [0], [1]]);
  expect(shape.outgoing).toEqual([[0], [1], []]);
});

test("every rung below a dependency may stand in for it", () => {
  const shape = sampleShape({ rule: "", small: "", large: "", answer: "rule" }, [
    ["rule", "small"],
    ["small", "large"],
  ]);
  expect(lines(shape).slice(3)).toEqual(["small stand-in answer", "large stand-in answer"]);
});

test("nothing stands in where the dependant needs it anyway", () => {
  const shape = sampleShape({ rule: "", small: "", answer: "rule small" }, [["rule", "small"]]);
  expect(lines(shape)).not.toContain("small stand-in answer");
});

test("stand-ins end at their bound", () => {
  const { units, edges } = sampleShape({ rule: "", small: "", large: "", answer: "rule" }, [
    ["rule", "small"],
    ["small", "large"],
  ]);
  const declared = edges.filter(({ kind }) => kind !== "stand-in");
  expect(standInEdges(units.length, declared, 1)).toHaveLength(1);
});

test("an edge to a unit that is not there is left out", () => {
  const shape = sampleShape({ a: "ghost" }, [["a", "ghost"]]);
  expect(shape.edges).toEqual([]);
});
