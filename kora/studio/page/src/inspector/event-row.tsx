import type { ExecutionEvent } from "@krako/contracts";
import { memo, type ReactNode } from "react";
import { durationText } from "../run/duration-text.ts";
import { eventText } from "../run/event-text.ts";

/** One event on one line. */
export const EventRow = memo(function EventRow({
  event,
  startedAt,
  top,
  isChosen,
  onChoose,
}: {
  readonly event: ExecutionEvent;
  readonly startedAt: number;
  readonly top: number;
  readonly isChosen: boolean;
  readonly onChoose: (sequence: number) => void;
}): ReactNode {
  const { sequence, event_type, work_unit_id, attempt_index, timestamp } = event;
  return (
    <button
      type="button"
      className="event-row"
      aria-pressed={isChosen}
      data-type={event_type}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(sequence)}
    >
      <span className="event-sequence">{sequence}</span>
      <span className="event-time">{durationText(Math.max(0, Date.parse(timestamp) - startedAt))}</span>
      <span className="event-type">{event_type}</span>
      <span className="event-unit">
        {work_unit_id ?? ""}
        {attempt_index === null || attempt_index === 1 ? "" : ` ×${attempt_index}`}
      </span>
      <span className="event-text">{eventText(event)}</span>
    </button>
  );
});
