import type { ExecutionEvent } from "@krako/contracts";
import { sentEvents } from "./event-stream.ts";
import { type HttpExchange, mediaType } from "./http-exchange.ts";
import type { Remarks } from "./remarks.ts";
import { oneLine, thrownText } from "./thrown-text.ts";

/** Connections in a row that bring nothing new; then paging is tried. */
const MOST_FRUITLESS = 5;
/** Ids of events that are remembered, to know them again; the largest graph has fewer. */
const MOST_SEEN = 1_000_000;
const PAGE = 1_000;
const PAGE_PAUSE_MS = 50;
/** How long a stream may stay open after the terminal event; what still comes in it is handed over. */
const OPEN_AFTER_END_MS = 250;
const TERMINAL = /^execution\.session\.(completed|failed|cancelled)$/;

export interface FollowedSession {
  readonly id: string;
  readonly onEvent: (event: ExecutionEvent) => void;
  /** Aborted when nobody wants more events. */
  readonly signal: AbortSignal;
}

/**
 * Hands over the events of a session until the terminal one: from the stream, resumed where it was cut; by paging where there is no
 * stream. Within a connection everything is handed over as it comes; what a resumed stream repeats was delivered before and is left out.
 */
export class SessionEvents {
  readonly #exchange: HttpExchange;
  readonly #remarks: Remarks;
  readonly #session: FollowedSession;
  /** Sequence of the last event handed over, as text; null before the first. */
  #last: string | null = null;
  readonly #seen = new Set<string>();
  #isOver = false;

  constructor(exchange: HttpExchange, remarks: Remarks, session: FollowedSession) {
    this.#exchange = exchange;
    this.#remarks = remarks;
    this.#session = session;
  }

  async follow(): Promise<void> {
    let fruitless = 0;
    while (!this.#isDone() && fruitless < MOST_FRUITLESS) {
      const before = this.#last;
      if (!(await this.#stream())) break;
      fruitless = this.#last === before ? fruitless + 1 : 0;
      if (!this.#isDone()) this.#remarks.add("The event stream was cut before the terminal event and resumed.");
    }
    while (!this.#isDone()) await this.#page();
  }

  #isDone(): boolean {
    return this.#isOver || this.#session.signal.aborted;
  }

  /** One connection. False if there is no stream to be had. */
  async #stream(): Promise<boolean> {
    const enough = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    try {
      const response = await this.#exchange.open({
        method: "GET",
        path: `/v1/sessions/${encodeURIComponent(this.#session.id)}/events/stream`,
        accept: "text/event-stream",
        signal: AbortSignal.any([this.#session.signal, enough.signal]),
        ...(this.#last === null ? {} : { headers: { "Last-Event-ID": this.#last } }),
      });
      if (response.status !== 200 || mediaType(response.headers) !== "text/event-stream" || response.body === null) {
        await response.body?.cancel();
        this.#remarks.add(`There is no event stream (status ${response.status}); events were read by page.`);
        return false;
      }
      const resumed = this.#last !== null;
      for await (const { id, data } of sentEvents(response.body)) {
        this.#take(parsed(data), id, resumed);
        if (this.#session.signal.aborted) break;
        if (this.#isOver) timer ??= setTimeout(() => enough.abort(), OPEN_AFTER_END_MS);
      }
    } catch (error) {
      if (enough.signal.aborted) this.#remarks.add("An event stream stayed open after the terminal event.");
      else if (!this.#isDone()) this.#remarks.add(`The event stream broke: ${thrownText(error)}`);
    } finally {
      clearTimeout(timer);
    }
    return true;
  }

  async #page(): Promise<void> {
    const path = `/v1/sessions/${encodeURIComponent(this.#session.id)}/events?after=${this.#last ?? 0}&limit=${PAGE}`;
    let page: { readonly items?: unknown; readonly complete?: unknown };
    try {
      const { body } = await this.#exchange.json({ method: "GET", path, signal: this.#session.signal });
      page = (body ?? {}) as typeof page;
    } catch (error) {
      if (!this.#isDone()) this.#remarks.add(`The events cannot be read: ${thrownText(error)}`);
      this.#isOver = true;
      return;
    }
    const items = Array.isArray(page.items) ? page.items : [];
    for (const item of items) this.#take(item, null, false);
    if (items.length === 0 && page.complete === true) this.#isOver = true;
    if (items.length === 0 && !this.#isDone()) await new Promise((resolve) => setTimeout(resolve, PAGE_PAUSE_MS));
  }

  #take(event: unknown, id: string | null, resumed: boolean): void {
    const { event_id, sequence, event_type } = (event ?? {}) as Readonly<Record<string, unknown>>;
    const isRepeated = resumed && typeof event_id === "string" && this.#seen.has(event_id);
    if (typeof event_id === "string" && this.#seen.size < MOST_SEEN) this.#seen.add(event_id);
    this.#last = id ?? (typeof sequence === "number" ? String(sequence) : this.#last);
    if (typeof event_type === "string" && TERMINAL.test(event_type)) this.#isOver = true;
    if (isRepeated) this.#remarks.add("A resumed event stream repeated events.");
    else this.#session.onEvent(event as ExecutionEvent);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return `no JSON: ${oneLine(data.slice(0, 200))}`;
  }
}
