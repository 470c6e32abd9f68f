import type { PayloadOf, SessionEvent } from "./events.ts";
import type { PlannedUnit } from "./plan.ts";
import type { UnitRun } from "./session.ts";

/** An event about the running attempt of a unit. */
export function attemptEvent<T extends SessionEvent["event_type"]>(
  planned: PlannedUnit,
  run: UnitRun,
  event_type: T,
  payload: PayloadOf<T>,
): SessionEvent {
  return { event_type, work_unit_id: planned.unit.id, attempt_index: run.attempt, payload } as SessionEvent;
}
