import type { SessionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Session } from "./session.ts";

/** The events of one `advance`, in order. Each is applied to the session as it is added, so that the next follows from it. */
export class Batch {
  readonly session: Session;
  readonly events: SessionEvent[] = [];

  constructor(session: Session) {
    this.session = session;
  }

  add(event: SessionEvent): void {
    evolve(this.session, event);
    this.events.push(event);
  }

  addAll(events: readonly SessionEvent[]): void {
    for (let i = 0; i < events.length; i += 1) this.add(events[i] as SessionEvent);
  }
}
