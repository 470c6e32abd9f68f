import { expect, test } from "vitest";
import { fanGraph } from "../../../../test/graph/sample-graphs.ts";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import type { GraphLayout } from "../layout/graph-layout.ts";
import { quickLayout } from "../layout/quick-layout.ts";
import { graphShape } from "../shape/graph-shape.ts";
import type { ShapeEdge } from "../shape/shape-edge.ts";
import { isEdgeWithin, type Manner, type Pen, traceEdge } from "./trace-edge.ts";

/** What a canvas was told to draw. */
function traced(layout: GraphLayout, edge: ShapeEdge | undefined, index: number, manner: Manner): string[] {
  const told: string[] = [];
  const tell =
    (name: string) =>
    (...numbers: number[]): void => {
      told.push([name, ...numbers].join(" "));
    };
  const pen: Pen = {
    moveTo: tell("move"),
    lineTo: tell("line"),
    arcTo: tell("arc"),
    bezierCurveTo: tell("curve"),
  };
  if (edge !== undefined) traceEdge(pen, layout, edge, index, manner);
  return told;
}

const shape = sampleShape({ a: "", b: "a" });
const layout = quickLayout(shape);
const [edge] = shape.edges;

test("an edge leaves a node on the right and arrives at the next on the left", () => {
  expect(traced(layout, edge, 0, "whole")).toEqual(["move 208 28", "curve 244 28 236 28 272 28"]);
  expect(traced(layout, edge, 0, "plain")).toEqual(["move 208 28", "line 272 28"]);
});

test("in a crowd a long edge is drawn at its ends, a short one as a line", () => {
  expect(traced(layout, edge, 0, 63)).toEqual(["move 208 28", "line 216 28", "move 264 28", "line 272 28"]);
  expect(traced(layout, edge, 0, 65)).toEqual(["move 208 28", "line 272 28"]);
});

test("a way around nodes has round corners, from afar plain ones", () => {
  const route = Float64Array.of(208, 28, 248, 28, 248, 40, 288, 40);
  const around = { ...layout, routes: [route] };
  expect(traced(around, edge, 0, "whole")).toEqual([
    "move 208 28",
    "arc 248 28 248 40 6",
    "arc 248 40 288 40 6",
    "line 288 40",
  ]);
  expect(traced(around, edge, 0, "plain").slice(1)).toEqual(["line 248 28", "line 248 40", "line 288 40"]);
});

test("an edge is in sight where any of it may be, and nowhere else", () => {
  const fan = graphShape(fanGraph(200));
  const wide = quickLayout(fan);
  const [first] = fan.edges;
  if (first === undefined) throw new Error("A fan has edges.");
  const all = { left: 0, top: 0, right: wide.width, bottom: wide.height };
  expect(isEdgeWithin(wide, first, 0, all)).toBe(true);
  expect(isEdgeWithin(wide, first, 0, { ...all, left: -900, right: -800 })).toBe(false);
  expect(isEdgeWithin(wide, first, 0, { ...all, left: wide.width + 100, right: wide.width + 200 })).toBe(false);
  expect(isEdgeWithin(wide, first, 0, { ...all, top: -900, bottom: -800 })).toBe(false);
  expect(isEdgeWithin(wide, first, 0, { ...all, top: wide.height + 100, bottom: wide.height + 200 })).toBe(false);
});
