// What has ended has ended one way.
import type { FabricLaw } from "./law.ts";

export const resultsStay: FabricLaw = {
  on: "fabric",
  id: "results-stay",
  requirements: ["HTTP-002"],
  profile: "fabric-http",
  sentence: "A result is 202 and the state until the session has ended, and afterwards always the same document.",
  floor: 8,
  check({ results }, { exercised, violated }) {
    const first = new Map<string, string>();
    for (const { exchange, session, hadEnded } of results) {
      exercised();
      const { status, text, body } = exchange;
      if (hadEnded && status !== 200)
        violated(
          `Session ${session.id} has ended; its result must be 200, not ${status} ${text.slice(0, 200)}.`,
          session.id,
        );
      else if (
        !hadEnded &&
        status === 202 &&
        (body as { readonly execution_session_id?: unknown } | undefined)?.execution_session_id !== session.id
      )
        violated(
          `Session ${session.id} goes on; 202 must name it and its state, not ${text.slice(0, 200)}.`,
          session.id,
        );
      else if (!hadEnded && status !== 202 && !session.hasEnded)
        violated(`Session ${session.id} goes on; its result must be 202, not ${status}.`, session.id);
      if (status !== 200) continue;
      const known = first.get(session.id) ?? text;
      first.set(session.id, known);
      if (known !== text)
        violated(`The result of session ${session.id} was another document the second time.`, session.id);
    }
  },
};
