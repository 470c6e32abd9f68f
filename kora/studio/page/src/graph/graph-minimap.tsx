import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { minimapPlace, paintMinimap } from "./draw/paint-minimap.ts";
import type { Scene } from "./draw/scene.ts";
import { useThemeColours } from "./draw/theme-colours.ts";
import type { Camera } from "./view/use-camera.ts";
import { seenArea } from "./view/viewport.ts";

const BOX = { width: 176, height: 112 };

/** All of the graph, and what of it is in sight. The mouse moves there; keys have better ways. */
export function GraphMinimap({ scene, camera }: { readonly scene: Scene; readonly camera: Camera }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const colours = useThemeColours();
  const { layout, glances } = scene;
  useEffect(() => {
    const painting = requestAnimationFrame(() => {
      if (canvas.current !== null) paintMinimap(canvas.current, BOX, { layout, glances }, colours);
    });
    return () => cancelAnimationFrame(painting);
  }, [layout, glances, colours]);
  useEffect(() => {
    const place = minimapPlace(layout, BOX);
    const draw = (): void => {
      if (frame.current === null) return;
      const seen = seenArea(camera.store.viewport(), camera.store.size());
      const at = (value: number, from: number, most: number): number =>
        Math.min(most, Math.max(0, from + place.k * value));
      const [left, right] = [at(seen.left, place.x, BOX.width), at(seen.right, place.x, BOX.width)];
      const [top, bottom] = [at(seen.top, place.y, BOX.height), at(seen.bottom, place.y, BOX.height)];
      frame.current.style.transform = `translate(${left}px,${top}px)`;
      frame.current.style.width = `${right - left}px`;
      frame.current.style.height = `${bottom - top}px`;
    };
    draw();
    return camera.store.subscribe(draw);
  }, [layout, camera]);
  const go = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = minimapPlace(layout, BOX);
    const { k } = camera.store.viewport();
    const size = camera.store.size();
    const x = (event.clientX - box.left - place.x) / place.k;
    const y = (event.clientY - box.top - place.y) / place.k;
    camera.moveTo({ x: size.width / 2 - k * x, y: size.height / 2 - k * y, k });
  };
  return (
    <div
      className="graph-minimap"
      aria-hidden="true"
      style={BOX}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas ref={canvas} style={BOX} />
      <div ref={frame} className="graph-minimap-frame" />
    </div>
  );
}
