import type { Area } from "../layout/graph-layout.ts";

/** What of a layout is on the screen: a point of it is at `x + k·left`, `y + k·top` of the view. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  /** Zoom. */
  readonly k: number;
}

/** Of the view, in pixels of the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A chain of a thousand units can still be seen as a whole. */
export const LEAST_ZOOM = 0.004;
export const MOST_ZOOM = 2.5;
/** Fitting never makes nodes larger than they are. */
const MOST_ZOOM_OF_FIT = 1;
/** Covered by the controls below the graph, in pixels of the screen: nothing that is fitted or brought into sight lies there. */
const COVERED_BELOW = 52;
/** Kept free around what is fitted or brought into sight, in pixels of the screen. */
const MARGIN = 32;

const zoomWithin = (k: number, most: number): number => Math.min(most, Math.max(LEAST_ZOOM, k));

/** The part of the layout that is to be seen. */
export const seenArea = ({ x, y, k }: Viewport, size: Size): Area => ({
  left: -x / k,
  top: -y / k,
  right: (size.width - x) / k,
  bottom: (size.height - y) / k,
});

/** Shows all of an area, in the middle. */
export function fitted(area: Area, size: Size): Viewport {
  const width = Math.max(1, area.right - area.left);
  const height = Math.max(1, area.bottom - area.top);
  const free = { width: size.width - 2 * MARGIN, height: size.height - COVERED_BELOW - MARGIN };
  const k = zoomWithin(Math.min(free.width / width, free.height / height), MOST_ZOOM_OF_FIT);
  return {
    x: (size.width - k * (area.left + area.right)) / 2,
    y: (size.height + MARGIN - COVERED_BELOW - k * (area.top + area.bottom)) / 2,
    k,
  };
}

/** The same with an area in its middle, at least so near. */
export function centred(viewport: Viewport, area: Area, size: Size, leastZoom: number): Viewport {
  const k = zoomWithin(Math.max(viewport.k, leastZoom), MOST_ZOOM);
  return {
    x: (size.width - k * (area.left + area.right)) / 2,
    y: (size.height - k * (area.top + area.bottom)) / 2,
    k,
  };
}

/** The same, moved as little as shows all of an area; the same object where it is to be seen already. */
export function revealing(viewport: Viewport, area: Area, size: Size): Viewport {
  const { x, y, k } = viewport;
  const dx = shift(x + k * area.left, x + k * area.right, MARGIN, size.width - MARGIN);
  const dy = shift(y + k * area.top, y + k * area.bottom, MARGIN, size.height - COVERED_BELOW);
  return dx === 0 && dy === 0 ? viewport : { x: x + dx, y: y + dy, k };
}

/** How far from `low` to `high` has to be moved to lie between the limits; its beginning counts where it is too long. */
function shift(low: number, high: number, least: number, most: number): number {
  if (low < least) return least - low;
  if (high > most) return Math.max(most - high, least - low);
  return 0;
}
