// The same intent twice is one session.
import type { FabricLaw } from "./law.ts";

export const oneKeyOneSession: FabricLaw = {
  on: "fabric",
  id: "one-key-one-session",
  requirements: ["IDEM-001"],
  profile: "fabric-http",
  sentence: "A graph that is submitted again gives the same session, and nothing is executed because of it.",
  floor: 20,
  check({ submissions, sessions }, { exercised, violated }) {
    for (const { how, exchange, original, eventsBefore } of submissions) {
      if (original === null || (how !== "again" && how !== "twice")) continue;
      exercised();
      const id = (exchange.body as { readonly execution_session_id?: unknown } | undefined)?.execution_session_id;
      if (exchange.status !== 202 || id !== original.id)
        violated(
          `The same graph again must give session ${original.id} and 202; it was answered with ${exchange.status} and ${typeof id === "string" ? `session ${id}` : exchange.text.slice(0, 200)}.`,
          original.id,
        );
      else if (how === "again" && exchange.headers["idempotency-replayed"] !== "true")
        violated(`The same graph again was answered without Idempotency-Replayed: true.`, original.id);
      if (exchange.status === 202 && exchange.headers["location"]?.endsWith(`/v1/sessions/${original.id}`) !== true)
        violated(
          `A submission must say where the session is; Location is ${JSON.stringify(exchange.headers["location"])}.`,
          original.id,
        );
      void eventsBefore;
    }
    for (const { id, events } of sessions) {
      const starts = events.filter(({ event_type }) => event_type === "execution.session.started").length;
      if (starts > 1) violated(`Session ${id} was started ${starts} times.`, id);
    }
  },
};
