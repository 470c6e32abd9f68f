// Whoever reads to the end must learn that it is one.
import type { FabricLaw } from "./law.ts";

export const streamsEndWithTheSession: FabricLaw = {
  on: "fabric",
  id: "streams-end-with-the-session",
  requirements: ["EVENT-004"],
  profile: "fabric-http",
  sentence: "The stream of a session that has ended ends with the terminal event.",
  floor: 4,
  check({ showings, exchanges }, { exercised, violated }) {
    for (const { session, how, after, sequences, known, hadEnded } of showings) {
      if (!how.startsWith("a stream") || !hadEnded) continue;
      exercised();
      if (after + sequences.length !== known)
        violated(
          `${how} of session ${session.id}, which has ended with event ${known}, ends after ${after + sequences.length}.`,
          session.id,
        );
    }
    for (const { about, status, path, text } of exchanges)
      if (about === "stream" && status === 0) violated(`GET ${path} of a session that has ended has no end: ${text}`);
  },
};
