import { useEffect, useState } from "react";
import type { GraphLayout } from "../layout/graph-layout.ts";
import { type Detail, detailOf, elementArea, levelAt } from "./level-of-detail.ts";
import type { ViewportStore } from "./viewport-store.ts";

const NOTHING: Detail = { level: "far", units: [] };

/** Which nodes are elements of the page. Another object only where that changes, which it does seldom while somebody pans. */
export function useDetail(store: ViewportStore, layout: GraphLayout | null): Detail {
  const [detail, setDetail] = useState(NOTHING);
  useEffect(() => {
    if (layout === null) return;
    let seen = "";
    const look = (): void => {
      const viewport = store.viewport();
      const level = levelAt(viewport.k);
      const { left, top, right, bottom } = elementArea(viewport, store.size());
      const next = level === "far" ? level : [level, left, top, right, bottom].join(" ");
      if (next === seen) return;
      seen = next;
      setDetail(detailOf(layout, viewport, store.size()));
    };
    look();
    return store.subscribe(look);
  }, [store, layout]);
  return detail;
}
