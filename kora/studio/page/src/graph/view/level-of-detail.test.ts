import { expect, test } from "vitest";
import { wideGraph } from "../../../../test/graph/sample-graphs.ts";
import { quickLayout } from "../layout/quick-layout.ts";
import { graphShape } from "../shape/graph-shape.ts";
import { detailOf, elementArea, levelAt, MOST_ELEMENTS } from "./level-of-detail.ts";

const layout = quickLayout(graphShape(wideGraph(2_000, 40)));
const size = { width: 1_440, height: 900 };

test("from afar no node is an element", () => {
  expect(detailOf(layout, { x: 0, y: 0, k: 0.1 }, size)).toEqual({ level: "far", units: [] });
});

test("near by the nodes in sight are elements, and some around them", () => {
  const { level, units } = detailOf(layout, { x: 0, y: 0, k: 1 }, size);
  expect(level).toBe("near");
  expect(units.length).toBeGreaterThan(50);
  expect(units.length).toBeLessThan(MOST_ELEMENTS);
});

test("with more in sight than the bound all of them are drawn", () => {
  const viewport = { x: 0, y: 0, k: 0.4 };
  const { length } = detailOf(layout, viewport, size).units;
  expect(detailOf(layout, viewport, size, length - 1)).toEqual({ level: "far", units: [] });
});

test("a viewport that was moved a little has the same elements", () => {
  expect(elementArea({ x: -10, y: -10, k: 1 }, size)).toEqual(elementArea({ x: -60, y: -40, k: 1 }, size));
});

test("the levels follow the zoom", () => {
  expect([0.02, 0.34, 0.62, 2].map(levelAt)).toEqual(["far", "middle", "near", "near"]);
});
