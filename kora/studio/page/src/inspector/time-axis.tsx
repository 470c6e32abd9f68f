import { type ReactNode, useRef } from "react";
import { durationText } from "../run/duration-text.ts";
import { type TimeWindow, ticksOf } from "./time-window.ts";
import { useWidth } from "./use-width.ts";

/** Pixels that a tick needs with its words. */
const TICK_WIDTH = 76;

/** The moments of the stretch that is shown, as many as there is room for. */
export function TimeAxis({ window }: { readonly window: TimeWindow }): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  const most = Math.max(1, Math.floor(useWidth(room) / TICK_WIDTH));
  const span = window.toMs - window.fromMs;
  return (
    <div className="axis" aria-hidden="true">
      <div className="axis-room" ref={room}>
        {ticksOf(window, most).map((atMs) => (
          <span key={atMs} style={{ left: `${((atMs - window.fromMs) / span) * 100}%` }}>
            {span < 10 ? `${Number(atMs.toPrecision(4))} ms` : durationText(atMs)}
          </span>
        ))}
      </div>
    </div>
  );
}
