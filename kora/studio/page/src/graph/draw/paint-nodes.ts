import type { UnitState } from "@krako/contracts";
import { UNIT_STATES } from "@krako/contracts/tables";
import { STATE_LOOKS } from "../../parts/state-look.ts";
import { NODE_HEIGHT, NODE_WIDTH, unitsWithin } from "../layout/graph-layout.ts";
import { type Size, seenArea, type Viewport } from "../view/viewport.ts";
import { type Scene, standingOut } from "./scene.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Nodes lower than this on the screen, in pixels, are marks without a sign of their state. */
const LEAST_WITH_GLYPH = 8;
/** What has failed is never smaller than this on the screen, and over all others. */
const LEAST_FAILED = 5;
/** States in which nothing has happened yet, or never will: drawn in outline. */
const OUTLINED: ReadonlySet<UnitState> = new Set(["pending", "ready", "skipped"]);

const glyphs = new Map<UnitState, Path2D>();

function glyphOf(state: UnitState): Path2D {
  const path = glyphs.get(state) ?? new Path2D(STATE_LOOKS[state].glyph);
  glyphs.set(state, path);
  return path;
}

/** Draws the nodes in sight as marks, from afar. The context is in coordinates of the layout. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  size: Size,
  colours: ThemeColours,
): void {
  const out = standingOut(scene);
  const byState = new Map<UnitState, { clear: number[]; faint: number[] }>();
  for (const unit of unitsWithin(scene.layout, seenArea(viewport, size))) {
    const state = scene.glances[unit]?.state ?? "pending";
    const units = byState.get(state) ?? { clear: [], faint: [] };
    byState.set(state, units);
    (out !== null && out[unit] === 0 ? units.faint : units.clear).push(unit);
  }
  for (const state of [...UNIT_STATES].sort((a, b) => Number(a === "failed") - Number(b === "failed"))) {
    const { clear, faint } = byState.get(state) ?? { clear: [], faint: [] };
    context.globalAlpha = 0.22;
    paintMarks(context, scene, faint, state, viewport.k, colours);
    context.globalAlpha = 1;
    paintMarks(context, scene, clear, state, viewport.k, colours);
  }
  paintRings(context, scene, viewport.k, colours);
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { layout }: Scene,
  units: readonly number[],
  state: UnitState,
  k: number,
  colours: ThemeColours,
): void {
  if (units.length === 0) return;
  const least = state === "failed" ? LEAST_FAILED / k : 0;
  const [moreX, moreY] = [Math.max(0, least - NODE_WIDTH) / 2, Math.max(0, least - NODE_HEIGHT) / 2];
  context.beginPath();
  for (const unit of units) {
    const [x, y] = [(layout.x[unit] ?? 0) - moreX, (layout.y[unit] ?? 0) - moreY];
    context.rect(x, y, NODE_WIDTH + 2 * moreX, NODE_HEIGHT + 2 * moreY);
  }
  const colour = colours[STATE_LOOKS[state].colour];
  const isOutlined = OUTLINED.has(state);
  context.fillStyle = isOutlined ? colours["--surface"] : colour;
  context.fill();
  if (isOutlined) {
    context.strokeStyle = colour;
    context.lineWidth = Math.min(NODE_HEIGHT / 4, 1 / k);
    context.stroke();
  }
  if (NODE_HEIGHT * k < LEAST_WITH_GLYPH) return;
  context.strokeStyle = isOutlined ? colour : colours["--surface"];
  paintGlyphs(context, layout, units, state);
}

function paintGlyphs(
  context: CanvasRenderingContext2D,
  layout: Scene["layout"],
  units: readonly number[],
  state: UnitState,
): void {
  /** A glyph is drawn in a square of 16; here it fills the node's height. */
  const scale = (NODE_HEIGHT * 0.86) / 16;
  context.lineWidth = 2;
  for (const unit of units) {
    const x = (layout.x[unit] ?? 0) + NODE_WIDTH / 2 - 8 * scale;
    const y = (layout.y[unit] ?? 0) + NODE_HEIGHT / 2 - 8 * scale;
    context.translate(x, y);
    context.scale(scale, scale);
    context.stroke(glyphOf(state));
    context.scale(1 / scale, 1 / scale);
    context.translate(-x, -y);
  }
}

function paintRings(context: CanvasRenderingContext2D, scene: Scene, k: number, colours: ThemeColours): void {
  const ring = (units: readonly number[], colour: string, width: number): void => {
    context.beginPath();
    for (const unit of units)
      context.rect(scene.layout.x[unit] ?? 0, scene.layout.y[unit] ?? 0, NODE_WIDTH, NODE_HEIGHT);
    context.strokeStyle = colour;
    context.lineWidth = width / k;
    context.stroke();
  };
  if (scene.path !== null) ring(scene.path.units, colours["--text"], 2.5);
  if (scene.hovered !== null) ring([scene.hovered], colours["--text"], 1.5);
  if (scene.selected !== null) ring([scene.selected], colours["--accent"], 3);
}
