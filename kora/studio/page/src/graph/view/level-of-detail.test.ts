import { expect, test } from "vitest";
import { wideGraph } from "../../../../test/graph/sample-graphs.ts";
import { unitsWithin } from "../layout/graph-layout.ts";
import { quickLayout } from "../layout/quick-layout.ts";
import { graphShape } from "../shape/graph-shape.ts";
import { detailOf, elementArea, levelAt, MOST_ELEMENTS } from "./level-of-detail.ts";
import { seenArea } from "./viewport.ts";

const layout = quickLayout(graphShape(wideGraph(2_000, 40)));
const size = { width: 1_440, height: 900 };

test("from afar no node is an element", () => {
  expect(detailOf(layout, { x: 0, y: 0, k: 0.1 }, size)).toEqual({ level: "far", units: [] });
});

test("near by the nodes in sight are elements, and some around them", () => {
  const viewport = { x: -3_000, y: -400, k: 1 };
  const { level, units } = detailOf(layout, viewport, size);
  expect(level).toBe("near");
  const inSight = unitsWithin(layout, seenArea(viewport, size));
  expect(units).toEqual(expect.arrayContaining(inSight));
  expect(units.length).toBeGreaterThan(inSight.length);
  expect(units.length).toBeLessThan(MOST_ELEMENTS);
});

test("with more in sight than the bound all of them are drawn", () => {
  const viewport = { x: 0, y: 0, k: 0.4 };
  const { length } = detailOf(layout, viewport, size).units;
  expect(detailOf(layout, viewport, size, length - 1)).toEqual({ level: "far", units: [] });
});

test("a viewport that was moved a little has the same elements", () => {
  expect(elementArea({ x: -100, y: -100, k: 1 }, size)).toEqual(elementArea({ x: -150, y: -140, k: 1 }, size));
});

test("the levels follow the zoom", () => {
  expect([0.02, 0.34, 0.62, 2].map(levelAt)).toEqual(["far", "middle", "near", "near"]);
});
