import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRun } from "../../../../test/graph/any-shape.ts";
import { fanGraph, wideGraph } from "../../../../test/graph/sample-graphs.ts";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import { type GraphShape, graphShape } from "../shape/graph-shape.ts";
import { columnsOf } from "./columns.ts";
import { NODE_HEIGHT, NODE_WIDTH, nodeArea, unitAt, unitsWithin } from "./graph-layout.ts";
import { quickLayout } from "./quick-layout.ts";

function expectSound(shape: GraphShape): void {
  const layout = quickLayout(shape);
  for (const unit of shape.units.keys()) expect(unitsWithin(layout, nodeArea(layout, unit))).toEqual([unit]);
  for (const { from, to } of shape.edges)
    expect((layout.x[to] ?? 0) - (layout.x[from] ?? 0)).toBeGreaterThan(NODE_WIDTH);
  expect(Math.min(...layout.y)).toBe(0);
  expect(Math.max(...layout.x) + NODE_WIDTH).toBeLessThanOrEqual(layout.width);
  expect(Math.max(...layout.y) + NODE_HEIGHT).toBe(layout.height);
}

test("no two nodes overlap, and every edge goes to the right", () => {
  fc.assert(fc.property(anyRun, ({ shape }) => expectSound(shape)));
});

test("the same holds for two thousand units, in columns and in a fan", () => {
  expectSound(graphShape(wideGraph(2_000, 40)));
  expectSound(graphShape(fanGraph(2_000)));
});

test("the same graph is laid out the same", () => {
  const shape = graphShape(wideGraph(300, 12));
  expect(quickLayout(shape)).toEqual(quickLayout(graphShape(wideGraph(300, 12))));
});

test("a column that is far higher than wide is folded, and its edges go between the rows", () => {
  const shape = graphShape(fanGraph(2_000));
  const layout = quickLayout(shape);
  expect(layout.height).toBeLessThan(layout.width);
  expect(layout.width).toBeLessThan(3 * layout.height);
  const [first, second] = [layout.x[1] ?? 0, layout.x[999] ?? 0];
  expect(second).toBeGreaterThan(first);
  const row = layout.y[999] ?? 0;
  const route = layout.routes[shape.incoming[999]?.[0] ?? 0] ?? new Float64Array();
  const along = [...route].filter((_, index) => index % 2 === 1).slice(2, -2);
  for (const y of along) expect(y > row + NODE_HEIGHT).toBe(true);
});

test("what nothing leads to stands just before what needs it", () => {
  const shape = sampleShape({ a: "", b: "a", c: "b", late: "", end: "c late" });
  expect([...columnsOf(shape)]).toEqual([0, 1, 2, 2, 3]);
});

test("a unit is found where its node is, and beside it within the margin", () => {
  const layout = quickLayout(sampleShape({ a: "", b: "a" }));
  expect(unitAt(layout, 5, 5)).toBe(0);
  expect(unitAt(layout, NODE_WIDTH + 3, 5)).toBeNull();
  expect(unitAt(layout, NODE_WIDTH + 3, 5, 4)).toBe(0);
  expect(unitAt(layout, 5, NODE_HEIGHT + 3)).toBeNull();
  expect(unitAt(layout, 5, NODE_HEIGHT + 3, 4)).toBe(0);
  expect(unitAt(layout, -3, 5, 4)).toBe(0);
  expect(unitAt(layout, 5, -3, 4)).toBe(0);
});
