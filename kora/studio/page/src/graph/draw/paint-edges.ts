import type { Area } from "../layout/graph-layout.ts";
import { type Size, seenArea, type Viewport } from "../view/viewport.ts";
import { EDGE_STYLES, type EdgeStyle, edgeStyle, STROKES } from "./edge-style.ts";
import { type Scene, standingOut } from "./scene.ts";
import type { ThemeColours } from "./theme-colours.ts";
import { arrivalOf, isEdgeWithin, traceEdge } from "./trace-edge.ts";

/** Below this zoom a curve is drawn as a line, without an arrowhead. */
const PLAIN_BELOW = 0.3;
/**
 * With more than so many dependencies in sight nobody can follow one through the others, and drawing them takes a tenth of a second: those
 * that are longer than so many pixels of the screen are drawn at their ends only, until one of their units is pointed at.
 */
const CROWDED_FROM = 600;
const LONG_IN_A_CROWD = 320;
/** So many edges are one stroke: one of thousands is far slower than many of some. */
const EDGES_PER_STROKE = 256;
/** Of an arrowhead, in pixels of the layout. */
const ARROW = 7;

/** Draws all edges in sight. The context is in coordinates of the layout. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  size: Size,
  colours: ThemeColours,
): void {
  const area = seenArea(viewport, size);
  const byStyle = edgesByStyle(scene, area);
  const isFar = viewport.k < PLAIN_BELOW;
  for (const style of EDGE_STYLES) {
    const edges = byStyle.get(style) ?? [];
    if (edges.length === 0) continue;
    const isMany = edges.length > EDGES_PER_STROKE;
    const { colour, width, dash, opacity } = STROKES[style];
    context.globalAlpha = isFar && isMany ? opacity * 0.6 : opacity;
    context.strokeStyle = colours[colour];
    context.fillStyle = colours[colour];
    context.lineWidth = (isFar ? Math.max(1, width * 0.6) : width) / viewport.k;
    // A dash costs as much as its pieces are many: from afar only those that are few and mean something keep it.
    context.setLineDash(isFar && isMany ? [] : dash.map((length) => length / viewport.k));
    const isCrowd = (style === "dependency" || style === "faint") && edges.length > CROWDED_FROM;
    const manner = isCrowd ? LONG_IN_A_CROWD / viewport.k : isFar ? "plain" : "whole";
    for (let from = 0; from < edges.length; from += EDGES_PER_STROKE) {
      context.beginPath();
      for (const index of edges.slice(from, from + EDGES_PER_STROKE)) {
        const edge = scene.shape.edges[index];
        if (edge !== undefined) traceEdge(context, scene.layout, edge, index, manner);
      }
      context.stroke();
    }
    if (!isFar) paintArrows(context, scene, edges, area);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function edgesByStyle(scene: Scene, area: Area): ReadonlyMap<EdgeStyle, readonly number[]> {
  const onPath = new Set(scene.path?.edges);
  const out = standingOut(scene);
  const byStyle = new Map<EdgeStyle, number[]>();
  for (const [index, edge] of scene.shape.edges.entries()) {
    if (!isEdgeWithin(scene.layout, edge, index, area)) continue;
    const style = edgeStyle(edge, index, scene, onPath, out);
    if (style === null) continue;
    const edges = byStyle.get(style);
    if (edges === undefined) byStyle.set(style, [index]);
    else edges.push(index);
  }
  return byStyle;
}

function paintArrows(context: CanvasRenderingContext2D, scene: Scene, edges: readonly number[], area: Area): void {
  context.beginPath();
  for (const index of edges) {
    const edge = scene.shape.edges[index];
    if (edge === undefined) continue;
    const { x, y } = arrivalOf(scene.layout, edge, index);
    if (x < area.left || x - ARROW > area.right || y + ARROW < area.top || y - ARROW > area.bottom) continue;
    context.moveTo(x, y);
    context.lineTo(x - ARROW, y - ARROW / 2);
    context.lineTo(x - ARROW, y + ARROW / 2);
  }
  context.fill();
}
