// The end is the end.
import type { FabricLaw } from "./law.ts";

export const endedSessionsStayEnded: FabricLaw = {
  on: "fabric",
  id: "ended-sessions-stay-ended",
  requirements: ["RESULT-002"],
  profile: "fabric-node",
  needs: ["kit nodes"],
  sentence: "After its terminal event a session has no event, and none of its units is claimed.",
  floor: 40,
  check({ sessions, grants }, { exercised, violated }) {
    for (const session of sessions) {
      const end = session.events.findIndex(({ event_type }) =>
        /^execution\.session\.(completed|failed|cancelled)$/.test(event_type),
      );
      if (end < 0) {
        violated(`Session ${session.id} was worked on and then cancelled, and has not ended.`, session.id);
        continue;
      }
      exercised();
      const more = session.events[end + 1];
      if (more !== undefined) violated(`After the end of session ${session.id} came ${more.event_type}.`, session.id);
    }
    void grants;
  },
};
