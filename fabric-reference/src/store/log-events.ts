import type { EventEnvelope } from "@krako/contracts";

/** An event of any type. */
export type AnyEvent = Omit<EventEnvelope, "payload"> & { readonly payload: object };

/** Fields that the events of one commit have in common more often than not. */
const SHARED = [
  "contract_version",
  "timestamp",
  "tenant_id",
  "graph_id",
  "execution_session_id",
  "trace_id",
  "source",
] as const satisfies readonly (keyof AnyEvent)[];

interface WrittenEvents {
  /** Fields of every event that does not have them itself. */
  readonly shared: Partial<AnyEvent>;
  readonly events: readonly Partial<AnyEvent>[];
}

/**
 * The events of one commit as the log holds them: what is the same in all of them is written once, which is two thirds of an event.
 * {@link readEvents} reads it.
 */
export function writeEvents(events: readonly AnyEvent[]): string {
  const [first, ...others] = events;
  if (first === undefined) return writtenEvents("", []);
  const shared = SHARED.filter((name) => others.every((event) => isSame(event[name], first[name])));
  // What JSON does not write: a member that is undefined.
  const left = Object.fromEntries(shared.map((name) => [name, undefined]));
  return writtenEvents(
    shared.map((name) => `"${name}":${JSON.stringify(first[name])}`).join(","),
    events.map((event) => JSON.stringify({ ...event, ...left })),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}

/** The same from texts: `shared` holds members of a JSON object, each of `events` is a JSON object with what is its own. */
export function writtenEvents(shared: string, events: readonly string[]): string {
  return `{"shared":{${shared}},"events":[${events.join(",")}]}`;
}

/** The events of one commit, whole again. */
export function readEvents<Event extends AnyEvent = EventEnvelope>(eventsText: string): Event[] {
  const { shared, events } = JSON.parse(eventsText) as WrittenEvents;
  return events.map((event) => ({ ...shared, ...event }) as Event);
}
