// What may end a run before all its units have settled by themselves.
import type { ExecutionResult } from "@krako/contracts";
import type { Observation } from "./observation.ts";
import type { Cut, RunTrial } from "./trial.ts";
import type { UnitTrial } from "./unit-trial.ts";

/** Clocks of two processes, and timers, are this far apart at most, in milliseconds. */
const CLOCK_TOLERANCE_MS = 2;
/** A deadline is a time of day, and the clock of the machine may be set while the kit runs. */
const DEADLINE_TOLERANCE_MS = 20;

/** A critical unit that failed and activated no edge. It may yet have been undecided when the run ended: see {@link isFatal}. */
export const mayBeFatal = ({ unit, seen }: UnitTrial): boolean =>
  seen !== null && unit.critical && seen.task.status === "failed" && seen.escalation === null;

/** Whether an edge of the unit asks for what remains of a budget, so that it is decided only once every earlier-ranked unit is settled. */
export const decidesLate = ({ seen: { graph } }: RunTrial, { unit }: UnitTrial): boolean =>
  graph.escalations.some(
    ({ from, when }) => from === unit.id && when.some(({ type }) => type === "budget_remaining_at_least"),
  );

/** A critical failure that nothing stands in for, for sure. */
export const isFatal = (trial: RunTrial, unit: UnitTrial): boolean =>
  mayBeFatal(unit) && unit.expectedEscalation === null && !(trial.isCut && decidesLate(trial, unit));

export const cutsOf = (seen: Observation, units: ReadonlyMap<string, UnitTrial>): ReadonlySet<Cut> => {
  const cuts = new Set<Cut>();
  const elapsed = seen.ended_at_ms - seen.submitted_at_ms + CLOCK_TOLERANCE_MS;
  const { max_duration_ms } = seen.graph.budget;
  if (seen.cancelled) cuts.add("cancel");
  if (max_duration_ms !== undefined && elapsed >= max_duration_ms) cuts.add("duration");
  const { deadline } = seen.context;
  if (deadline !== undefined && seen.ended_at_ms + DEADLINE_TOLERANCE_MS >= Date.parse(deadline)) cuts.add("deadline");
  if (seen.graph.policy.failure_policy === "fail_fast" && [...units.values()].some(mayBeFatal)) cuts.add("fail_fast");
  return cuts;
};

/** As the result itself says. */
export const endedEarly = ({ status, error, telemetry_bundle }: ExecutionResult): boolean =>
  status === "cancelled" ||
  (error !== undefined &&
    error.work_unit_id === undefined &&
    (error.dimension === "duration" || error.error_type === "TIMEOUT")) ||
  telemetry_bundle.tasks.some((task) => task.status === "cancelled");
