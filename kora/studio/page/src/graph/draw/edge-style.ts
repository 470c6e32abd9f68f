import type { ShapeEdge } from "../shape/shape-edge.ts";
import type { Scene } from "./scene.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** How an edge is drawn; in this order, one over the other. */
export const EDGE_STYLES = ["faint", "dependency", "escalation", "touched", "stand-in", "taken", "path"] as const;
export type EdgeStyle = (typeof EDGE_STYLES)[number];

/** What it takes to draw one; lengths are in pixels of the screen. */
export interface Stroke {
  readonly colour: keyof ThemeColours;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** Kinds are told by the dash, what was taken by the weight: neither by the colour alone. */
export const STROKES: Readonly<Record<EdgeStyle, Stroke>> = {
  faint: { colour: "--line", width: 1, dash: [], opacity: 0.7 },
  dependency: { colour: "--line-strong", width: 1.25, dash: [], opacity: 1 },
  escalation: { colour: "--state-retry_wait", width: 1.25, dash: [6, 5], opacity: 0.8 },
  touched: { colour: "--accent", width: 2, dash: [], opacity: 1 },
  "stand-in": { colour: "--state-retry_wait", width: 1.75, dash: [1.5, 4], opacity: 1 },
  taken: { colour: "--state-retry_wait", width: 3, dash: [8, 4], opacity: 1 },
  path: { colour: "--text", width: 3.5, dash: [], opacity: 1 },
};

/** Null: it is not drawn. */
export function edgeStyle(
  edge: ShapeEdge,
  index: number,
  scene: Scene,
  onPath: ReadonlySet<number>,
  out: Uint8Array | null,
): EdgeStyle | null {
  const isTaken = scene.taken[index] === 1;
  if (edge.kind === "stand-in" && !isTaken) return null;
  if (onPath.has(index)) return "path";
  const isTouched = [edge.from, edge.to].some((unit) => unit === scene.selected || unit === scene.hovered);
  if (!isTouched && out !== null && (out[edge.from] === 0 || out[edge.to] === 0)) return "faint";
  if (edge.kind === "stand-in") return "stand-in";
  if (edge.kind === "escalation") return isTaken ? "taken" : "escalation";
  return isTouched ? "touched" : "dependency";
}
