import type { ReactNode } from "react";
import type { Scene } from "./draw/scene.ts";
import { NODE_HEIGHT, NODE_WIDTH } from "./layout/graph-layout.ts";
import { StateIcon } from "./look/icon.tsx";
import { unitWords } from "./look/unit-words.ts";
import type { Viewport } from "./view/viewport.ts";

/** From afar no node can be read: which one is pointed at is said above it. */
export function GraphHint({ scene, viewport }: { readonly scene: Scene; readonly viewport: Viewport }): ReactNode {
  const unit = scene.hovered === null ? undefined : scene.shape.units[scene.hovered];
  if (scene.hovered === null || unit === undefined) return null;
  const { x, y, k } = viewport;
  const middle = x + k * ((scene.layout.x[scene.hovered] ?? 0) + NODE_WIDTH / 2);
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
