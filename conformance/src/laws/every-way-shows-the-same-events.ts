// However they are read, the events are the same.
import type { FabricLaw } from "./law.ts";

export const everyWayShowsTheSameEvents: FabricLaw = {
  on: "fabric",
  id: "every-way-shows-the-same-events",
  requirements: ["EVENT-004"],
  profile: "fabric-http",
  sentence: "Pages of any size and streams from anywhere show the events after the one named, each once and in order.",
  floor: 20,
  check({ showings }, { exercised, violated }) {
    for (const { session, how, after, sequences, texts, known } of showings) {
      exercised();
      const shown = session.events.filter(({ sequence }) => sequence > after);
      const wrong = sequences.findIndex((sequence, at) => sequence !== after + at + 1);
      if (wrong >= 0)
        violated(
          `${how} of session ${session.id} shows event ${sequences[wrong]} where ${after + wrong + 1} belongs.`,
          session.id,
        );
      else if (after + sequences.length < known)
        violated(
          `${how} of session ${session.id} ends after event ${after + sequences.length}; there are ${known}.`,
          session.id,
        );
      else {
        const other = texts.findIndex((text, at) => shown[at] !== undefined && JSON.stringify(shown[at]) !== text);
        if (other >= 0)
          violated(
            `${how} of session ${session.id} shows another event ${after + other + 1} than its pages do: ${texts[other]?.slice(0, 200)}`,
            session.id,
          );
      }
    }
  },
};
