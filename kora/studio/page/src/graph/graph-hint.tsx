import type { ReactNode } from "react";
import type { Scene } from "./draw/scene.ts";
import { NODE_HEIGHT, NODE_WIDTH } from "./layout/graph-layout.ts";
import { StateIcon } from "./look/icon.tsx";
import { unitWords } from "./look/unit-words.ts";
import type { Size, Viewport } from "./view/viewport.ts";

interface GraphHintProps {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly size: Size;
}

/** Half of what most hints are wide, in pixels: nearer to a side of the view they are not in the middle of their node. */
const HALF = 220;

/** From afar no node can be read: which one is pointed at is said above it. */
export function GraphHint({ scene, viewport, size }: GraphHintProps): ReactNode {
  const unit = scene.hovered === null ? undefined : scene.shape.units[scene.hovered];
  if (scene.hovered === null || unit === undefined) return null;
  const { x, y, k } = viewport;
  const node = x + k * ((scene.layout.x[scene.hovered] ?? 0) + NODE_WIDTH / 2);
  const middle = Math.max(HALF, Math.min(size.width - HALF, node));
  const top = y + k * (scene.layout.y[scene.hovered] ?? 0);
  const isBelow = top < 48;
  const at = isBelow ? top + k * NODE_HEIGHT + 8 : top - 8;
  const glance = scene.glances[scene.hovered];
  return (
    <p
      className="graph-hint"
      aria-hidden="true"
      style={{ transform: `translate(${middle}px,${at}px) translate(-50%,${isBelow ? "0" : "-100%"})` }}
    >
      <StateIcon state={glance?.state ?? "pending"} /> {unitWords(unit, glance)}
    </p>
  );
}
