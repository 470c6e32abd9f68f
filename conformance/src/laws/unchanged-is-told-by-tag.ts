// A tag stands for one state of a session.
import type { FabricLaw } from "./law.ts";

export const unchangedIsToldByTag: FabricLaw = {
  on: "fabric",
  id: "unchanged-is-told-by-tag",
  requirements: ["HTTP-002"],
  profile: "fabric-http",
  sentence: "The tag of what a session is is answered with 304 and no body, any other with the session.",
  floor: 8,
  check({ tags }, { exercised, violated }) {
    for (const { exchange, session, isStale } of tags) {
      exercised();
      const { status, headers, text } = exchange;
      if (headers["etag"] === undefined)
        violated(`Session ${session.id} was answered with ${status} and without an ETag.`, session.id);
      else if (isStale && status !== 200)
        violated(
          `Session ${session.id} has another tag than the one named; it must be answered with 200, not ${status}.`,
          session.id,
        );
      else if (!isStale && (status !== 304 || text !== ""))
        violated(
          `Nothing has happened to session ${session.id} since the tag named; it must be answered with 304 and no body, not with ${status}.`,
          session.id,
        );
    }
  },
};
