import type { UnitId } from "@krako/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { EmptyState } from "../parts/page-state.tsx";
import type { RunView } from "../run/run-view.ts";
import { timelineRows } from "../run/timeline-rows.ts";
import { useKeys } from "../shell/use-keys.ts";
import { TimeAxis } from "./time-axis.tsx";
import { LEAST_WINDOW_MS, moved, type TimeWindow, zoomed } from "./time-window.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { TimelineRowView } from "./timeline-row.tsx";
import { isWanted, type UnitFilter } from "./unit-filter.ts";
import { UnitFilterBar } from "./unit-filter-bar.tsx";

/** Pixels of one line. */
export const ROW_HEIGHT = 26;

/** Lines beyond those in sight that are drawn, so that scrolling shows no gaps. */
const OVERSCAN = 12;

/** How much one step zooms. */
const ZOOM = 0.6;

/** What time went where: a line per unit, with its attempts and waits. */
export function TimelineTab({
  view,
  nowMs,
  unit,
  onOpen,
}: {
  readonly view: RunView;
  readonly nowMs: number;
  readonly unit: UnitId | null;
  readonly onOpen: (unit: UnitId | null) => void;
}): ReactNode {
  const [filter, setFilter] = useState<UnitFilter>({ search: "", state: null });
  const [chosen, setWindow] = useState<TimeWindow | null>(null);
  const all = useMemo(() => timelineRows(view), [view]);
  const rows = useMemo(() => all.filter((row) => isWanted(row.view, filter)), [all, filter]);
  const endMs = Math.max(nowMs, LEAST_WINDOW_MS);
  const window = chosen ?? { fromMs: 0, toMs: endMs };
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const step = (by: 1 | -1): boolean => {
    const at = rows.findIndex((row) => row.view.unit.id === unit);
    const next = rows[at === -1 ? 0 : at + by];
    if (next === undefined) return rows.length > 0;
    onOpen(next.view.unit.id);
    virtual.scrollToIndex(rows.indexOf(next));
    return true;
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Escape: () => (unit === null ? (chosen === null ? false : setWindow(null)) : onOpen(null)),
  });
  const zoom = (factor: number, aboutMs = (window.fromMs + window.toMs) / 2): void =>
    setWindow(zoomed(window, factor, aboutMs, endMs));
  useWheel(scroller, window, (next) => setWindow(next), endMs);
  return (
    <div className="timeline">
      <div className="view-bar">
        <UnitFilterBar filter={filter} onFilter={setFilter} view={view} shown={rows.length} />
        <span className="space" />
        <TimelineLegend />
        <fieldset className="zoom" aria-label="Zoom">
          <button type="button" aria-label="Zoom in" onClick={() => zoom(ZOOM)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / ZOOM)}>
            −
          </button>
          <button type="button" disabled={chosen === null} onClick={() => setWindow(null)}>
            Whole run
          </button>
        </fieldset>
      </div>
      <TimeAxis window={window} />
      {rows.length === 0 ? (
        <EmptyState title="No unit matches">
          <p>Change the search or the state above.</p>
        </EmptyState>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="timeline-rows" ref={scroller} tabIndex={0} aria-label="Units over time">
        <div style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <TimelineRowView
                key={row.view.unit.id}
                row={row}
                top={start}
                window={window}
                nowMs={nowMs}
                isOpen={row.view.unit.id === unit}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </section>
    </div>
  );
}

/** Ctrl and the wheel zoom about the pointer; the wheel sideways, or with Shift, moves along. */
function useWheel(
  scroller: { readonly current: HTMLElement | null },
  window: TimeWindow,
  onWindow: (window: TimeWindow) => void,
  endMs: number,
): void {
  const latest = useRef({ window, onWindow, endMs });
  latest.current = { window, onWindow, endMs };
  useEffect(() => {
    const element = scroller.current;
    const turned = (event: WheelEvent): void => {
      const now = latest.current;
      const span = now.window.toMs - now.window.fromMs;
      const room = element?.querySelector(".spans")?.getBoundingClientRect();
      if (room === undefined || room.width === 0) return;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const aboutMs = now.window.fromMs + ((event.clientX - room.left) / room.width) * span;
        now.onWindow(zoomed(now.window, event.deltaY > 0 ? 1 / ZOOM : ZOOM, aboutMs, now.endMs));
        return;
      }
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
      event.preventDefault();
      now.onWindow(moved(now.window, (sideways / room.width) * span, now.endMs));
    };
    element?.addEventListener("wheel", turned, { passive: false });
    return () => element?.removeEventListener("wheel", turned);
  }, [scroller]);
}
