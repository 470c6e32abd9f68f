import type { UnitId } from "@krako/contracts";
import { memo, type ReactNode } from "react";
import { StateMark } from "../parts/state-mark.tsx";
import { durationText } from "../run/duration-text.ts";
import type { TimelineRow, TimelineSpan } from "../run/timeline-rows.ts";
import { placeOf, type TimeWindow } from "./time-window.ts";

/** Percent of the width below which a stretch is drawn as a line that can still be seen. */
const LEAST_WIDTH = 0.25;

const KIND_NAMES: Readonly<Record<TimelineSpan["kind"], string>> = {
  waiting: "waited to start",
  attempt: "attempt",
  call: "model call",
  retry_wait: "waited to retry",
};

/** One unit over time. */
export const TimelineRowView = memo(function TimelineRowView({
  row: { view, spans },
  top,
  window,
  nowMs,
  isOpen,
  onOpen,
}: {
  readonly row: TimelineRow;
  readonly top: number;
  readonly window: TimeWindow;
  readonly nowMs: number;
  readonly isOpen: boolean;
  readonly onOpen: (unit: UnitId) => void;
}): ReactNode {
  const { id, type } = view.unit;
  return (
    <button
      type="button"
      className="timeline-row"
      data-open={isOpen}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(id)}
    >
      <span className="timeline-name" title={id}>
        <StateMark state={view.state} />
        <span>{id}</span>
        {view.attempts.length > 1 ? (
          <b className="attempt-count" title={`${view.attempts.length} attempts`}>
            ×{view.attempts.length}
          </b>
        ) : null}
      </span>
      <svg className="spans" width="100%" height="26" aria-hidden="true">
        {spans.map((span) => (
          <Span key={`${span.kind}${span.attempt}`} span={span} type={type} window={window} nowMs={nowMs} />
        ))}
      </svg>
      <span className="timeline-time">{took(spans, nowMs)}</span>
    </button>
  );
});

function Span({
  span,
  type,
  window,
  nowMs,
}: {
  readonly span: TimelineSpan;
  readonly type: string;
  readonly window: TimeWindow;
  readonly nowMs: number;
}): ReactNode {
  const toMs = span.toMs ?? Math.max(nowMs, span.fromMs);
  const place = placeOf(window, span.fromMs, toMs);
  if (place === null) return null;
  const isThin = span.kind === "call";
  const isWait = span.kind === "waiting" || span.kind === "retry_wait";
  return (
    <rect
      x={`${Math.min(place.x, 100 - LEAST_WIDTH)}%`}
      y={isThin ? 16 : isWait ? 10 : 6}
      width={`${Math.max(place.width, isWait ? 0 : LEAST_WIDTH)}%`}
      height={isThin ? 4 : isWait ? 6 : 14}
      rx={isWait ? 0 : 2}
      data-kind={span.kind}
      data-type={type}
      data-ended={span.ended ?? "running"}
    >
      <title>
        {`${KIND_NAMES[span.kind]}${span.attempt > 0 ? ` ${span.attempt}` : ""}: ${durationText(toMs - span.fromMs)}, from ${durationText(span.fromMs)}${span.ended === null ? "" : `, ${span.ended}`}`}
      </title>
    </rect>
  );
}

function took(spans: readonly TimelineSpan[], nowMs: number): string {
  const attempts = spans.filter(({ kind }) => kind === "attempt");
  if (attempts.length === 0) return "";
  return durationText(attempts.reduce((sum, { fromMs, toMs }) => sum + ((toMs ?? nowMs) - fromMs), 0));
}
