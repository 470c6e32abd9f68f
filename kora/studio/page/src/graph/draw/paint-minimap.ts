import { UNIT_STATES } from "@krako/contracts/tables";
import { STATE_LOOKS } from "../../parts/state-look.ts";
import { NODE_HEIGHT, NODE_WIDTH } from "../layout/graph-layout.ts";
import type { Scene } from "./scene.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Where a layout lies in the minimap: a point of it is at `x + k·left`, `y + k·top`. */
export function minimapPlace(
  layout: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly k: number } {
  const k = Math.min(box.width / Math.max(1, layout.width), box.height / Math.max(1, layout.height));
  return { x: (box.width - k * layout.width) / 2, y: (box.height - k * layout.height) / 2, k };
}

/** Every unit as a dot of its state's colour. */
export function paintMinimap(
  canvas: HTMLCanvasElement,
  box: { readonly width: number; readonly height: number },
  { layout, glances }: Pick<Scene, "layout" | "glances">,
  colours: ThemeColours,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = box.width * density;
  canvas.height = box.height * density;
  context.setTransform(density, 0, 0, density, 0, 0);
  const { x, y, k } = minimapPlace(layout, box);
  const width = Math.max(1, NODE_WIDTH * k);
  const height = Math.max(1, NODE_HEIGHT * k);
  for (const state of UNIT_STATES) {
    context.fillStyle = colours[STATE_LOOKS[state].colour];
    context.globalAlpha = state === "pending" || state === "skipped" ? 0.45 : 1;
    context.beginPath();
    for (const unit of layout.x.keys()) {
      if ((glances[unit]?.state ?? "pending") !== state) continue;
      context.rect(x + k * (layout.x[unit] ?? 0), y + k * (layout.y[unit] ?? 0), width, height);
    }
    context.fill();
  }
}
