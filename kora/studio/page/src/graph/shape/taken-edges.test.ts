import { expect, test } from "vitest";
import { glance } from "../../../../test/graph/sample-graphs.ts";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import { takenEdges } from "./taken-edges.ts";

const ladder = sampleShape({ rule: "", small: "", large: "", answer: "rule" }, [
  ["rule", "small"],
  ["small", "large"],
]);
const taken = (escalations: readonly (number | null)[]): string[] =>
  [
    ...takenEdges(
      ladder,
      escalations.map((escalationTaken) => glance({ escalationTaken })),
    ),
  ].flatMap((is, index) => {
    const edge = ladder.edges[index];
    return is === 1 ? [`${ladder.units[edge?.from ?? 0]?.id} ${edge?.kind}`] : [];
  });

test("nothing is taken before anything ran", () => {
  expect([...takenEdges(ladder, [])]).toEqual([0, 0, 0, 0, 0]);
});

test("the unit that an escalation led to stands in for the dependency", () => {
  expect(taken([0, null])).toEqual(["rule escalation", "small stand-in"]);
});

test("of a chain of escalations only the last unit stands in", () => {
  expect(taken([0, 1])).toEqual(["rule escalation", "small escalation", "large stand-in"]);
});
