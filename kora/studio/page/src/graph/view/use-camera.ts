import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type GraphLayout, nodeArea } from "../layout/graph-layout.ts";
import type { GraphShape } from "../shape/graph-shape.ts";
import { type PanZoom, panZoom } from "./pan-zoom.ts";
import { centred, fitted, revealing, seenArea, type Viewport } from "./viewport.ts";
import { type ViewportStore, viewportStore } from "./viewport-store.ts";

/** Near enough to read what a node says. */
const READABLE_ZOOM = 0.8;

export interface Camera {
  readonly store: ViewportStore;
  fit(): void;
  zoomBy(factor: number): void;
  /** Moves as little as shows a unit. */
  reveal(unit: number): void;
  /** Puts a unit into the middle, near enough to read it. */
  centre(unit: number): void;
  moveTo(viewport: Viewport): void;
}

/**
 * The viewport of a layout on an element. All is fitted until somebody moves it by hand or selects a unit; a layout that takes the place of
 * another keeps what is in the middle where it is, and the selected unit stays in sight when the element becomes smaller.
 */
export function useCamera(
  stage: RefObject<HTMLElement | null>,
  shape: GraphShape,
  layout: GraphLayout | null,
  selected: number | null,
): Camera {
  const [store] = useState(viewportStore);
  const moves = useRef<PanZoom | null>(null);
  const isMoved = useRef(false);
  const shown = useRef<GraphLayout | null>(null);
  const shownOf = useRef<GraphShape | null>(null);
  const kept = useRef(selected);
  kept.current = selected;
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const made = panZoom(element, (viewport, isByHand) => {
      if (isByHand) isMoved.current = true;
      store.move(viewport);
    });
    moves.current = made;
    const observer = new ResizeObserver(() => {
      store.resize({ width: element.clientWidth, height: element.clientHeight });
      const now = shown.current;
      if (now === null) return;
      if (kept.current !== null)
        made.moveTo(revealing(store.viewport(), nodeArea(now, kept.current), store.size()), "at once");
      else if (!isMoved.current) made.moveTo(allOf(now, store), "at once");
    });
    store.resize({ width: element.clientWidth, height: element.clientHeight });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.close();
    };
  }, [stage, store]);
  useEffect(() => {
    if (layout === null) return;
    const before = shownOf.current === shape ? shown.current : null;
    shown.current = layout;
    shownOf.current = shape;
    if (before === null) isMoved.current = false;
    const next = before !== null && isMoved.current ? inPlace(before, layout, store) : allOf(layout, store);
    moves.current?.moveTo(next, "at once");
  }, [shape, layout, store]);
  const command = useCallback((next: (layout: GraphLayout) => Viewport): void => {
    if (shown.current !== null) moves.current?.moveTo(next(shown.current), "smoothly");
  }, []);
  return useMemo(
    () => ({
      store,
      fit: () => {
        isMoved.current = false;
        command((now) => allOf(now, store));
      },
      zoomBy: (factor) => {
        isMoved.current = true;
        moves.current?.zoomBy(factor);
      },
      reveal: (unit) => command((now) => revealing(store.viewport(), nodeArea(now, unit), store.size())),
      centre: (unit) => {
        isMoved.current = true;
        command((now) => centred(store.viewport(), nodeArea(now, unit), store.size(), READABLE_ZOOM));
      },
      moveTo: (viewport) => {
        isMoved.current = true;
        moves.current?.moveTo(viewport, "at once");
      },
    }),
    [store, command],
  );
}

const allOf = (layout: GraphLayout, store: ViewportStore): Viewport =>
  fitted({ left: 0, top: 0, right: layout.width, bottom: layout.height }, store.size());

/** The viewport that shows the unit in the middle where it was. */
function inPlace(before: GraphLayout, after: GraphLayout, store: ViewportStore): Viewport {
  const { x, y, k } = store.viewport();
  const seen = seenArea(store.viewport(), store.size());
  const far = (unit: number): number =>
    Math.hypot(
      (before.x[unit] ?? 0) - (seen.left + seen.right) / 2,
      (before.y[unit] ?? 0) - (seen.top + seen.bottom) / 2,
    );
  let middle = 0;
  for (const unit of before.x.keys()) if (far(unit) < far(middle)) middle = unit;
  const moved = (places: "x" | "y"): number => k * ((before[places][middle] ?? 0) - (after[places][middle] ?? 0));
  return { x: x + moved("x"), y: y + moved("y"), k };
}
