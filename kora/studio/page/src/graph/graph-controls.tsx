import { type ReactNode, useSyncExternalStore } from "react";
import type { Camera } from "./view/use-camera.ts";

const STEP = 1.4;

/** Zoom and fit, for the mouse. */
export function GraphControls({ camera }: { readonly camera: Camera }): ReactNode {
  const percent = useSyncExternalStore(camera.store.subscribe, () => percentOf(camera.store.viewport().k));
  return (
    <fieldset className="graph-controls" aria-label="Zoom">
      <button type="button" onClick={() => camera.zoomBy(1 / STEP)} aria-label="Zoom out">
        −
      </button>
      <span className="graph-zoom">{percent} %</span>
      <button type="button" onClick={() => camera.zoomBy(STEP)} aria-label="Zoom in">
        +
      </button>
      <button type="button" onClick={camera.fit}>
        Fit
      </button>
    </fieldset>
  );
}

/** Whole, but for the smallest, which would be none at all. */
const percentOf = (zoom: number): number => (zoom < 0.01 ? Math.round(zoom * 1_000) / 10 : Math.round(zoom * 100));
