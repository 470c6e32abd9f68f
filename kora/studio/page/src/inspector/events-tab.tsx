import type { ExecutionEvent, UnitId } from "@krako/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { JsonView } from "../parts/json-view.tsx";
import { matchesText } from "../parts/matches-text.ts";
import { EmptyState } from "../parts/page-state.tsx";
import { UnitLink } from "../parts/unit-link.tsx";
import { eventText } from "../run/event-text.ts";
import type { RunView } from "../run/run-view.ts";
import { useKeys } from "../shell/use-keys.ts";
import { EventRow } from "./event-row.tsx";

const ROW_HEIGHT = 28;
const OVERSCAN = 12;

/** Every event of the run in order, each with all it says. */
export function EventsTab({
  view,
  onOpen,
}: {
  readonly view: RunView;
  readonly onOpen: (unit: UnitId | null) => void;
}): ReactNode {
  const [search, setSearch] = useState("");
  const [type, setType] = useState("");
  const [chosen, choose] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // The list of events grows in place: how long it is says whether there is something new.
  const all = useMemo(() => view.events.slice(0, view.eventCount), [view.events, view.eventCount]);
  const types = useMemo(() => [...new Set(all.map(({ event_type }) => event_type))].sort(), [all]);
  const events = useMemo(
    () => (search === "" && type === "" ? all : all.filter((event) => isWanted(event, search, type))),
    [all, search, type],
  );
  const virtual = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const step = (by: 1 | -1): boolean => {
    const at = events.findIndex(({ sequence }) => sequence === chosen);
    const next = events[at === -1 ? 0 : at + by];
    if (next === undefined) return events.length > 0;
    choose(next.sequence);
    virtual.scrollToIndex(events.indexOf(next));
    return true;
  };
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => (chosen === null ? false : choose(null)) });
  const event = chosen === null ? undefined : all.find(({ sequence }) => sequence === chosen);
  return (
    <div className="events">
      <div className="view-bar">
        <input
          type="search"
          placeholder="Search events"
          aria-label="Search events by unit, type or text"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <select aria-label="Type of events" value={type} onChange={({ target }) => setType(target.value)}>
          <option value="">All types</option>
          {types.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <span className="fine" role="status">
          {events.length === all.length ? "" : `${events.length.toLocaleString("en")} of `}
          {all.length.toLocaleString("en")} events
        </span>
      </div>
      {events.length === 0 ? (
        <EmptyState title={all.length === 0 ? "No events yet" : "No event matches"}>
          <p>{all.length === 0 ? "They appear here as they happen." : "Change the search or the type above."}</p>
        </EmptyState>
      ) : null}
      <div className="events-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section className="event-rows" ref={scroller} tabIndex={0} aria-label="Events in order">
          <div style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const each = events[index];
              return each === undefined ? null : (
                <EventRow
                  key={each.sequence}
                  event={each}
                  startedAt={view.startedAt ?? 0}
                  top={start}
                  isChosen={each.sequence === chosen}
                  onChoose={choose}
                />
              );
            })}
          </div>
        </section>
        {event === undefined ? null : <EventDetail event={event} onOpen={onOpen} onClose={() => choose(null)} />}
      </div>
    </div>
  );
}

function EventDetail({
  event,
  onOpen,
  onClose,
}: {
  readonly event: ExecutionEvent;
  readonly onOpen: (unit: UnitId) => void;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <section className="event-detail" aria-label={`Event ${event.sequence}`}>
      <header>
        <h2>{event.event_type}</h2>
        {event.work_unit_id === null ? null : <UnitLink unit={event.work_unit_id} onOpen={onOpen} />}
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </header>
      <JsonView key={event.sequence} value={event} label={`event ${event.sequence}`} />
    </section>
  );
}

function isWanted(event: ExecutionEvent, search: string, type: string): boolean {
  if (type !== "" && event.event_type !== type) return false;
  return search === "" || matchesText(search, event.event_type, event.work_unit_id ?? "", eventText(event));
}
