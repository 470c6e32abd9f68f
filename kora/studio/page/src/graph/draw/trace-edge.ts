import { type Area, type GraphLayout, NODE_HEIGHT, NODE_WIDTH } from "../layout/graph-layout.ts";
import type { ShapeEdge } from "../shape/shape-edge.ts";

/** Corners of ways around nodes, in pixels of the layout. */
const CORNER = 10;
/** How far a curve runs straight out of a node, at least. */
const REACH = 36;

/** What is left of an edge at each end where there are too many: that it has one, and on which side. */
const STUB = 8;

/** What is asked of a canvas here. */
export type Pen = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "arcTo" | "bezierCurveTo">;

/** `plain`: lines, for where corners and curves cannot be seen. A number: both ends only, where the rest is longer than that. */
export type Manner = "whole" | "plain" | number;

/** Adds an edge to the path that is being drawn. */
export function traceEdge(pen: Pen, layout: GraphLayout, edge: ShapeEdge, index: number, manner: Manner): void {
  const route = layout.routes[index];
  if (typeof manner === "number" && lengthOf(layout, edge) > manner) traceEnds(pen, layout, edge, index);
  else if (route !== undefined && route.length >= 4) traceRoute(pen, route, manner === "plain");
  else traceCurve(pen, layout, edge, manner !== "whole");
}

const lengthOf = (layout: GraphLayout, { from, to }: ShapeEdge): number =>
  Math.hypot((layout.x[to] ?? 0) - (layout.x[from] ?? 0) - NODE_WIDTH, (layout.y[to] ?? 0) - (layout.y[from] ?? 0));

function traceEnds(pen: Pen, layout: GraphLayout, edge: ShapeEdge, index: number): void {
  const { x, y } = arrivalOf(layout, edge, index);
  const { x: fromX, y: fromY } = departureOf(layout, edge, index);
  pen.moveTo(fromX, fromY);
  pen.lineTo(fromX + STUB, fromY);
  pen.moveTo(x - STUB, y);
  pen.lineTo(x, y);
}

function traceRoute(pen: Pen, route: Float64Array, plain: boolean): void {
  const [startX = 0, startY = 0] = route;
  pen.moveTo(startX, startY);
  for (let at = 2; at < route.length; at += 2) {
    const x = route[at] ?? 0;
    const y = route[at + 1] ?? 0;
    if (plain || at + 2 >= route.length) pen.lineTo(x, y);
    else pen.arcTo(x, y, route[at + 2] ?? 0, route[at + 3] ?? 0, roundness(route, at));
  }
}

/** Half of the shorter side of a corner at most, so that two corners never overlap. */
function roundness(route: Float64Array, at: number): number {
  const side = (from: number): number =>
    Math.hypot((route[from + 2] ?? 0) - (route[from] ?? 0), (route[from + 3] ?? 0) - (route[from + 1] ?? 0));
  return Math.min(CORNER, side(at - 2) / 2, side(at) / 2);
}

function traceCurve(pen: Pen, layout: GraphLayout, edge: ShapeEdge, plain: boolean): void {
  const { x: x1, y: y1 } = departureOf(layout, edge, -1);
  const { x: x2, y: y2 } = arrivalOf(layout, edge, -1);
  const reach = Math.max(REACH, (x2 - x1) / 2);
  pen.moveTo(x1, y1);
  if (plain) pen.lineTo(x2, y2);
  else pen.bezierCurveTo(x1 + reach, y1, x2 - reach, y2, x2, y2);
}

function departureOf(layout: GraphLayout, edge: ShapeEdge, index: number): { x: number; y: number } {
  const route = layout.routes[index];
  if (route !== undefined && route.length >= 4) return { x: route[0] ?? 0, y: route[1] ?? 0 };
  return { x: (layout.x[edge.from] ?? 0) + NODE_WIDTH, y: (layout.y[edge.from] ?? 0) + NODE_HEIGHT / 2 };
}

/** Where an edge arrives: every edge does so from the left. */
export function arrivalOf(layout: GraphLayout, edge: ShapeEdge, index: number): { x: number; y: number } {
  const route = layout.routes[index];
  if (route !== undefined && route.length >= 4) return { x: route.at(-2) ?? 0, y: route.at(-1) ?? 0 };
  return { x: layout.x[edge.to] ?? 0, y: (layout.y[edge.to] ?? 0) + NODE_HEIGHT / 2 };
}

/** Whether any of an edge may lie in an area. */
export function isEdgeWithin(layout: GraphLayout, edge: ShapeEdge, index: number, area: Area): boolean {
  let left = Math.min((layout.x[edge.from] ?? 0) + NODE_WIDTH, (layout.x[edge.to] ?? 0) - REACH);
  let right = Math.max((layout.x[edge.from] ?? 0) + NODE_WIDTH + REACH, layout.x[edge.to] ?? 0);
  let top = Math.min(layout.y[edge.from] ?? 0, layout.y[edge.to] ?? 0);
  let bottom = Math.max(layout.y[edge.from] ?? 0, layout.y[edge.to] ?? 0) + NODE_HEIGHT;
  const route = layout.routes[index] ?? new Float64Array();
  for (let at = 0; at < route.length; at += 2) {
    left = Math.min(left, route[at] ?? left);
    right = Math.max(right, route[at] ?? right);
    top = Math.min(top, route[at + 1] ?? top);
    bottom = Math.max(bottom, route[at + 1] ?? bottom);
  }
  return left < area.right && right > area.left && top < area.bottom && bottom > area.top;
}
