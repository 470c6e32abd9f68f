import type { RunLaw } from "./law.ts";

/** Timers and clocks of two processes may differ by this much, in milliseconds. */
const TOLERANCE_MS = 2;

export const retriesWait: RunLaw = {
  id: "retries-wait",
  on: "run",
  requirements: ["RETRY-004"],
  profile: "model",
  needs: ["events"],
  floor: 0.5,
  sentence: "A retry comes no sooner than its least delay after the attempt before it.",
  check: ({ units }, finding) => {
    for (const { unit, seen } of units.values()) {
      const { backoff_ms } = unit.retries;
      if (seen === null || backoff_ms === 0) continue;
      for (const { event, at_ms } of seen.events) {
        if (event.event_type !== "workunit.retry.scheduled" || event.attempt_index === null) continue;
        const k = event.attempt_index;
        const next = seen.events.find(
          (each) => each.event.event_type === "workunit.started" && each.event.attempt_index === k + 1,
        );
        if (next === undefined) continue;
        finding.exercised();
        const least = Math.min(30_000, backoff_ms * 2 ** (k - 1));
        if (event.payload.delay_ms < least)
          finding.violated(
            `Attempt ${k + 1} of "${unit.id}" must wait at least ${least} ms; workunit.retry.scheduled says ${event.payload.delay_ms} ms.`,
            unit.id,
          );
        // Events from another process may arrive closer together than they happened.
        const stamped = Date.parse(next.event.timestamp) - Date.parse(event.timestamp);
        const waited = Math.max(next.at_ms - at_ms, Number.isNaN(stamped) ? 0 : stamped);
        if (event.payload.delay_ms >= least && waited < least - TOLERANCE_MS)
          finding.violated(
            `Attempt ${k + 1} of "${unit.id}" must wait at least ${least} ms; it came after ${waited} ms.`,
            unit.id,
          );
      }
    }
  },
};
