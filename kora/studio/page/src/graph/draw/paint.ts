import type { Level } from "../view/level-of-detail.ts";
import type { Size, Viewport } from "../view/viewport.ts";
import { paintEdges } from "./paint-edges.ts";
import { paintNodes } from "./paint-nodes.ts";
import type { Scene } from "./scene.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Pixels of the device per pixel of the screen that are drawn at most: more cannot be told apart and cost four times as much. */
const MOST_DENSITY = 2;

/** Paints what is not an element of the page: edges always, nodes from afar. */
export function paint(
  canvas: HTMLCanvasElement,
  scene: Scene,
  viewport: Viewport,
  size: Size,
  level: Level,
  colours: ThemeColours,
): void {
  const context = canvas.getContext("2d");
  if (context === null || size.width === 0 || size.height === 0) return;
  const density = Math.min(MOST_DENSITY, devicePixelRatio || 1);
  const width = Math.round(size.width * density);
  const height = Math.round(size.height * density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const { x, y, k } = viewport;
  context.setTransform(k * density, 0, 0, k * density, x * density, y * density);
  context.lineJoin = "round";
  context.lineCap = "butt";
  paintEdges(context, scene, viewport, size, colours);
  if (level === "far") paintNodes(context, scene, viewport, size, colours);
}
