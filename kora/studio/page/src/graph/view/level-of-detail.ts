import { type Area, type GraphLayout, unitsWithin } from "../layout/graph-layout.ts";
import { type Size, seenArea, type Viewport } from "./viewport.ts";

/** How much of a node is drawn: all of it, its name and state, or a mark on the canvas. */
export type Level = "near" | "middle" | "far";

const NEAR_FROM = 0.62;
const MIDDLE_FROM = 0.34;
/** So many nodes are elements of the page at most; with more in sight all are drawn on the canvas. */
export const MOST_ELEMENTS = 600;
/** The area whose nodes are elements grows and moves by steps of this, so that panning mostly changes nothing. */
const STEP = 256;
/** Made before it comes into sight, at the least: elements may be a frame late. */
const AROUND = 64;

export interface Detail {
  readonly level: Level;
  /** Positions of the units whose nodes are elements, in the order of the document; none from afar. */
  readonly units: readonly number[];
}

/** What is drawn at a zoom, whatever else is to be seen. */
export function levelAt(k: number): Level {
  if (k >= NEAR_FROM) return "near";
  return k >= MIDDLE_FROM ? "middle" : "far";
}

/** The area in sight and some around it, on a coarse grid: the same for most neighbouring viewports. */
export function elementArea(viewport: Viewport, size: Size): Area {
  const { left, top, right, bottom } = seenArea(viewport, size);
  return {
    left: Math.floor((left - AROUND) / STEP) * STEP,
    top: Math.floor((top - AROUND) / STEP) * STEP,
    right: Math.ceil((right + AROUND) / STEP) * STEP,
    bottom: Math.ceil((bottom + AROUND) / STEP) * STEP,
  };
}

export function detailOf(layout: GraphLayout, viewport: Viewport, size: Size, most: number = MOST_ELEMENTS): Detail {
  const level = levelAt(viewport.k);
  if (level === "far") return { level, units: [] };
  const units = unitsWithin(layout, elementArea(viewport, size));
  return units.length > most ? { level: "far", units: [] } : { level, units };
}
