// A crash in the middle: what followed from a command was recorded only in part. What the command itself said is there; the rest has to
// follow again. What stops a run is recorded whole or not at all, and so is what ends one unit.
import type { Command, EventSeen } from "./rules-under-test.ts";

const ENDS_AN_ATTEMPT = ["workunit.completed", "workunit.failed", "workunit.retry.scheduled"];
/** Belongs to the event after it. */
const LEADS_TO_AN_END = ["llm.invocation.failed", "budget.debited", "budget.breached"];

/** How many of the events the command itself accounts for. */
const factsIn = (command: Command, events: readonly EventSeen[]): number => {
  switch (command.type) {
    case "start":
      return 1;
    case "retry_due":
      return 0;
    case "attempt_ended":
    case "input_rejected":
      return (
        1 +
        events.findIndex((event) => event.work_unit_id === command.unit && ENDS_AN_ATTEMPT.includes(event.event_type))
      );
    default:
      return events.length;
  }
};

/** After how many of its events a command may have been cut off. */
export const placesToCrash = (command: Command, events: readonly EventSeen[]): readonly number[] =>
  events
    .map((_, index) => index)
    .filter((cut) => cut >= factsIn(command, events) && !LEADS_TO_AN_END.includes(events[cut - 1]?.event_type ?? ""));
