import { type ReactNode, useState } from "react";
import { JsonView } from "../parts/json-view.tsx";
import { durationText } from "../run/duration-text.ts";
import { eventText } from "../run/event-text.ts";
import type { RunView } from "../run/run-view.ts";
import type { UnitView } from "../run/unit-view.ts";

/** The events of one unit, each with all it says. */
export function UnitEvents({ known, view }: { readonly known: UnitView; readonly view: RunView }): ReactNode {
  const [chosen, choose] = useState<number | null>(null);
  if (known.events.length === 0) return <p className="fine">Nothing has happened to it.</p>;
  return (
    <ol className="unit-events">
      {known.events.map((position) => {
        const event = view.events[position];
        if (event === undefined) return null;
        const isChosen = position === chosen;
        return (
          <li key={position}>
            <button type="button" aria-expanded={isChosen} onClick={() => choose(isChosen ? null : position)}>
              <span className="event-time">
                {durationText(Math.max(0, Date.parse(event.timestamp) - (view.startedAt ?? 0)))}
              </span>
              <span className="event-type">{event.event_type}</span>
              <span className="event-text">{eventText(event)}</span>
            </button>
            {isChosen ? <JsonView value={event.payload} label={`what event ${event.sequence} says`} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
