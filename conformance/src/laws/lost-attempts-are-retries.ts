// A lost attempt counts like any other.
import type { FabricLaw } from "./law.ts";

export const lostAttemptsAreRetries: FabricLaw = {
  on: "fabric",
  id: "lost-attempts-are-retries",
  requirements: ["RETRY-008", "RETRY-001"],
  profile: "fabric-node",
  needs: ["kit nodes", "clock"],
  sentence: "The successor of an attempt that was lost takes one of the retries; past them nothing follows.",
  floor: 8,
  check({ lapses }, { exercised, violated }) {
    for (const { grant } of lapses) {
      const { session, claim } = grant;
      if (session === undefined) continue;
      const own = session.events.filter(({ work_unit_id }) => work_unit_id === claim.unit.id);
      const next = own.filter(
        (event) => event.event_type === "budget.debited" && event.attempt_index === claim.attempt_index + 1,
      );
      const begun = own.some(
        (event) => event.event_type === "workunit.started" && event.attempt_index === claim.attempt_index,
      );
      for (const debit of next) {
        if (debit.event_type !== "budget.debited" || !begun) continue;
        exercised();
        if (debit.payload.retries !== 1)
          violated(
            `Attempt ${claim.attempt_index + 1} of unit ${claim.unit.id} follows one that was lost; it must take one of the retries, and took ${debit.payload.retries}.`,
            `${session.id}/${claim.unit.id}`,
          );
      }
      const lost = own.find((event) => event.attempt_index === claim.attempt_index && "lost" in event.payload);
      if (lost !== undefined && "lost" in lost.payload) {
        exercised();
        if (!lost.payload.lost)
          violated(
            `Attempt ${claim.attempt_index} of unit ${claim.unit.id} was lost with its node, and ${lost.event_type} says it was not.`,
            `${session.id}/${claim.unit.id}`,
          );
        else if (
          lost.event_type === "workunit.retry.scheduled" &&
          claim.attempt_index >= claim.unit.retries.max_attempts
        )
          violated(
            `Unit ${claim.unit.id} may have ${claim.unit.retries.max_attempts} attempts; after losing the last one another was scheduled.`,
            `${session.id}/${claim.unit.id}`,
          );
      }
    }
  },
};
