import type { RunLaw } from "./law.ts";

export const numberedWithoutGaps: RunLaw = {
  id: "numbered-without-gaps",
  on: "run",
  requirements: ["EVENT-001"],
  profile: "core",
  needs: ["events"],
  floor: 50,
  sentence: "Events are numbered from 1 without gaps, each with an id of its own.",
  check: ({ seen: { events } }, finding) => {
    if (events.length === 0) return;
    finding.exercised();
    const wrong = events.findIndex(({ event }, index) => event.sequence !== index + 1);
    if (wrong >= 0) finding.violated(`Event ${wrong + 1} has the sequence ${events[wrong]?.event.sequence}.`);
    const ids = events.map(({ event }) => event.event_id);
    if (new Set(ids).size !== ids.length) finding.violated("Two events have the same event_id.");
  },
};
