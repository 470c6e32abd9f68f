import { WireError } from "./wire-error.ts";

/** One server-sent event. */
export interface SentEvent {
  /** Null if it carries none of its own. */
  readonly id: string | null;
  readonly name: string;
  readonly data: string;
}

const MOST_EVENT_CHARACTERS = 16 * 1024 * 1024;

/** The events of a `text/event-stream`, as WHATWG parses it; comments are left out. Ends with the stream, throws where it breaks. */
export async function* sentEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<SentEvent> {
  const decoder = new TextDecoder();
  let rest = "";
  let event = nothing();
  for await (const part of body) {
    rest += decoder.decode(part, { stream: true });
    if (rest.length > MOST_EVENT_CHARACTERS) throw new WireError("A line of the event stream has more than 16 MiB.");
    // A carriage return at the end may be the first half of a line break.
    const held = rest.endsWith("\r") ? "\r" : "";
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + held;
    for (const line of lines) {
      if (line !== "") event = withLine(event, line);
      else {
        if (event.data !== null) yield { id: event.id, name: event.name, data: event.data };
        event = nothing();
      }
    }
  }
}

interface Building {
  readonly id: string | null;
  readonly name: string;
  readonly data: string | null;
}

const nothing = (): Building => ({ id: null, name: "message", data: null });

function withLine(event: Building, line: string): Building {
  const colon = line.indexOf(":");
  if (colon === 0) return event;
  const field = colon === -1 ? line : line.slice(0, colon);
  const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "id") return { ...event, id: value };
  if (field === "event") return { ...event, name: value };
  if (field !== "data") return event;
  const data = event.data === null ? value : `${event.data}\n${value}`;
  if (data.length > MOST_EVENT_CHARACTERS) throw new WireError("An event of the stream has more than 16 MiB.");
  return { ...event, data };
}
