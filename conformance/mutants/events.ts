import { changedBackend, type Mutant, type SourceFile } from "./mutant.ts";

const ENVELOPES: SourceFile = "backend-local/src/envelopes.ts";
const LISTENER: SourceFile = "backend-local/src/event-listener.ts";

const TELL = "const sealed = this.#envelopes.seal(event, atMs);";

/** The stream of events: numbers, first and last, whose they are. */
export const events: readonly Mutant[] = [
  {
    id: "gap-in-the-sequence",
    sentence: "A number is left out of the sequence whenever an output is validated.",
    kills: "EVENT-001",
    profile: "core",
    patches: [
      {
        file: ENVELOPES,
        find: "this.#sequence += 1;",
        replace: 'this.#sequence += event.event_type === "workunit.validated" ? 2 : 1;',
      },
    ],
  },
  {
    id: "event-id-used-twice",
    sentence: "All events about one unit have the same event_id.",
    kills: "EVENT-001",
    profile: "core",
    patches: [
      {
        file: ENVELOPES,
        find: "event_id: this.#ids.next(),",
        replace:
          "event_id: ((this.known ??= new Map()).get(event.work_unit_id) ?? this.known.set(event.work_unit_id, this.#ids.next()).get(event.work_unit_id)),",
      },
    ],
  },
  {
    id: "flood-of-events",
    sentence: "The first event is told two thousand times.",
    kills: "EVENT-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        executeTaskgraph: (graph, context, options = {}) => {
          const { onEvent } = options;
          if (onEvent === undefined) return inner.executeTaskgraph(graph, context, options);
          return inner.executeTaskgraph(graph, context, {
            ...options,
            onEvent: (event) => {
              const times = event.event_type === "execution.session.started" ? 2_000 : 1;
              for (let time = 0; time < times; time += 1) onEvent(event);
            },
          });
        },
      }),
  },
  {
    id: "no-terminal-event",
    sentence: "The stream of events just stops; no event says how the run ended.",
    kills: "EVENT-002",
    profile: "core",
    patches: [
      {
        file: LISTENER,
        find: TELL,
        replace: `if (/^execution[.]session[.](completed|failed|cancelled)$/.test(event.event_type)) return;\n    ${TELL}`,
      },
    ],
  },
  {
    id: "start-not-told",
    sentence: "The first event is about a unit; that the session started is not told.",
    kills: "EVENT-002",
    profile: "core",
    patches: [
      {
        file: LISTENER,
        find: TELL,
        replace: `if (event.event_type === "execution.session.started") return;\n    ${TELL}`,
      },
    ],
  },
  {
    id: "terminal-event-told-twice",
    sentence: "The event that ends the session is told twice, as two events.",
    kills: "EVENT-002",
    profile: "core",
    patches: [
      {
        file: LISTENER,
        find: TELL,
        replace: `if (/^execution[.]session[.](completed|failed|cancelled)$/.test(event.event_type))
      this.#onEvent(this.#envelopes.seal(event, atMs));
    ${TELL}`,
      },
    ],
  },
  {
    id: "last-event-contradicts-the-result",
    sentence: "The last event of a failed run gives another error than the result.",
    kills: "EVENT-002",
    profile: "core",
    patches: [
      {
        file: LISTENER,
        find: TELL,
        replace: `const told = event.event_type === "execution.session.failed"
      ? { ...event, payload: { ...event.payload, error: {
          error_type: "EXECUTION_FAILURE", stop_reason: "substrate_failure", code: "run_failed",
          message: "The run failed.", retryable: false, charged: event.payload.error.charged } } }
      : event;
    ${TELL.replace("event,", "told,")}`,
      },
    ],
  },
  {
    id: "event-of-another-tenant",
    sentence: "Events name a tenant that is not the graph's.",
    kills: "EVENT-003",
    profile: "core",
    patches: [{ file: ENVELOPES, find: "tenant_id: this.#graph.tenant_id,", replace: 'tenant_id: "somebody-else",' }],
  },
  {
    id: "event-of-another-graph",
    sentence: "Events give the id of the request where that of the graph belongs.",
    kills: "EVENT-003",
    profile: "core",
    patches: [
      { file: ENVELOPES, find: "graph_id: this.#graph.graph_id,", replace: "graph_id: this.#graph.request_id," },
    ],
  },
  {
    id: "event-time-not-a-timestamp",
    sentence: "The time of an event is a number of milliseconds.",
    kills: "EVENT-003",
    profile: "core",
    patches: [{ file: ENVELOPES, find: "timestamp: timestamp(atMs),", replace: "timestamp: Math.floor(atMs)," }],
  },
];
