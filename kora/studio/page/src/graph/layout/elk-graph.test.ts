import { expect, test } from "vitest";
import { fanGraph, wideGraph } from "../../../../test/graph/sample-graphs.ts";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import { graphShape } from "../shape/graph-shape.ts";
import { ELK_MOST_IN_COLUMN, ELK_MOST_UNITS, isForElk } from "./elk-bounds.ts";
import { elkGraph, fromElk } from "./elk-graph.ts";

const shape = sampleShape({ a: "", b: "a" });

test("ELK is told positions, never ids", () => {
  const asked = elkGraph(shape);
  expect(asked.children?.map(({ id }) => id)).toEqual(["u0", "u1"]);
  expect(asked.edges).toEqual([{ id: "e0", sources: ["u0"], targets: ["u1"] }]);
});

test("its answer becomes places and ways", () => {
  const layout = fromElk(shape, {
    id: "graph",
    width: 496,
    height: 60,
    children: [
      { id: "u1", x: 288, y: 4 },
      { id: "u0", x: 0, y: 0 },
    ],
    edges: [
      {
        id: "e0",
        sources: ["u0"],
        targets: ["u1"],
        sections: [
          { id: "s", startPoint: { x: 208, y: 28 }, bendPoints: [{ x: 240, y: 28 }], endPoint: { x: 288, y: 32 } },
        ],
      },
    ],
  });
  expect([...layout.x]).toEqual([0, 288]);
  expect([...(layout.routes[0] ?? [])]).toEqual([208, 28, 240, 28, 288, 32]);
});

test("an answer that lacks a node or a way is none", () => {
  expect(() => fromElk(shape, { id: "graph", children: [] })).toThrow("no place for unit 0");
  const children = [0, 1].map((unit) => ({ id: `u${unit}`, x: 0, y: 0 }));
  expect(() => fromElk(shape, { id: "graph", children, edges: [] })).toThrow("no way for edge 0");
});

test("ELK is asked within its bounds only", () => {
  expect(isForElk(graphShape(wideGraph(ELK_MOST_UNITS, 10)))).toBe(true);
  expect(isForElk(graphShape(wideGraph(ELK_MOST_UNITS + 1, 10)))).toBe(false);
  expect(isForElk(graphShape(fanGraph(ELK_MOST_IN_COLUMN + 2)))).toBe(true);
  expect(isForElk(graphShape(fanGraph(ELK_MOST_IN_COLUMN + 3)))).toBe(false);
  const all = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`u${index}`, every(index)]));
  expect(isForElk(sampleShape(all))).toBe(false);
});

/** Every unit before it: 1,770 edges among 60 units. */
const every = (count: number): string => Array.from({ length: count }, (_, index) => `u${index}`).join(" ");
