// Plays a graph unit by unit in canonical order, as told, and keeps what happened.
import type { PriceList, TaskGraph } from "@krako/contracts";
import {
  type AttemptOutcome,
  advance,
  type Command,
  compilePlan,
  createSession,
  nextReady,
  type PayloadOf,
  retriesWaiting,
  type Session,
  type SessionEvent,
} from "../src/index.ts";

export class Play {
  readonly session: Session;
  readonly events: SessionEvent[] = [];
  readonly #outcomes: Map<string, AttemptOutcome[]>;

  /** Attempts end as told, one after the other; where nothing is told they succeed with `{}` and no tokens. */
  constructor(
    graph: TaskGraph,
    outcomes: Readonly<Record<string, readonly AttemptOutcome[]>> = {},
    priceList?: PriceList,
  ) {
    this.session = createSession(compilePlan(graph, { priceList }));
    this.#outcomes = new Map(Object.entries(outcomes).map(([unit, all]) => [unit, [...all]]));
    this.say({ type: "start" });
  }

  say(command: Command): readonly SessionEvent[] {
    const events = advance(this.session, command);
    this.events.push(...events);
    return events;
  }

  /** Dispatches the next unit and ends its attempt; false where none is ready. */
  step(): boolean {
    const unit = nextReady(this.session);
    if (unit === undefined) return false;
    this.say({ type: "dispatch", unit });
    const usage = { tokens_in: 0, tokens_out: 0 };
    const outcome = this.#outcomes.get(unit)?.shift() ?? { kind: "output", output: {}, usage };
    this.say({ type: "attempt_ended", unit, outcome });
    return true;
  }

  /** Goes on until the run has ended; retries are due as soon as they are scheduled. */
  toTheEnd(): this {
    for (;;) {
      while (this.step());
      const [waiting] = retriesWaiting(this.session);
      if (waiting === undefined) return this;
      this.say({ type: "retry_due", unit: waiting.unit });
    }
  }

  /** The payloads of every event of one type. */
  payloads<T extends SessionEvent["event_type"]>(type: T): PayloadOf<T>[] {
    return this.events.filter((event) => event.event_type === type).map((event) => event.payload as PayloadOf<T>);
  }

  /** The types of the events about one unit, in order. */
  typesOf(unit: string): string[] {
    return this.events.filter((event) => event.work_unit_id === unit).map((event) => event.event_type);
  }
}
