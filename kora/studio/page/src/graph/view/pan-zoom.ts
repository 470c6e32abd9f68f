import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity } from "d3-zoom";
import "d3-transition";
import { LEAST_ZOOM, MOST_ZOOM, type Viewport } from "./viewport.ts";

const SMOOTH_MS = 220;

/** Moves a viewport by mouse, wheel, touch and command. */
export interface PanZoom {
  /** Smoothly, unless the reader has asked for less motion. */
  moveTo(viewport: Viewport, how: "smoothly" | "at once"): void;
  zoomBy(factor: number): void;
  close(): void;
}

/** `isByHand` is false where a command moved it. */
export function panZoom(element: HTMLElement, onMove: (viewport: Viewport, isByHand: boolean) => void): PanZoom {
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([LEAST_ZOOM, MOST_ZOOM])
    .clickDistance(4)
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const { x, y, k } = event.transform;
      onMove({ x, y, k }, event.sourceEvent !== null && event.sourceEvent !== undefined);
    });
  const selection = select(element).call(behaviour).on("dblclick.zoom", null);
  const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    moveTo: ({ x, y, k }, how) => {
      const to = zoomIdentity.translate(x, y).scale(k);
      if (how === "at once" || isCalm()) selection.interrupt().call(behaviour.transform, to);
      else selection.transition().duration(SMOOTH_MS).call(behaviour.transform, to);
    },
    zoomBy: (factor) => {
      if (isCalm()) selection.interrupt().call(behaviour.scaleBy, factor);
      else selection.transition().duration(SMOOTH_MS).call(behaviour.scaleBy, factor);
    },
    close: () => {
      selection.interrupt().on(".zoom", null);
    },
  };
}
