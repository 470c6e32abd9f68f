// What may end a run before all its units have settled by themselves.
import type { ExecutionResult } from "@krako/contracts";
import type { RunCase } from "../cases/case.ts";
import type { Observation } from "./observation.ts";
import type { Cut } from "./trial.ts";
import type { UnitTrial } from "./unit-trial.ts";

/** Clocks of two processes, and timers, are this far apart at most, in milliseconds. */
const CLOCK_TOLERANCE_MS = 2;

/** A critical unit that failed and whose failure nothing stands in for. */
export const isFatal = ({ unit, seen }: UnitTrial): boolean =>
  seen !== null && unit.critical && seen.task.status === "failed" && seen.escalation === null;

export const cutsOf = (
  runCase: RunCase,
  seen: Observation,
  units: ReadonlyMap<string, UnitTrial>,
): ReadonlySet<Cut> => {
  const cuts = new Set<Cut>();
  const elapsed = seen.ended_at_ms - seen.submitted_at_ms + CLOCK_TOLERANCE_MS;
  const { max_duration_ms } = seen.graph.budget;
  if (seen.cancelled) cuts.add("cancel");
  if (max_duration_ms !== undefined && elapsed >= max_duration_ms) cuts.add("duration");
  if (runCase.deadline_ms !== null && elapsed >= runCase.deadline_ms) cuts.add("deadline");
  if (seen.graph.policy.failure_policy === "fail_fast" && [...units.values()].some(isFatal)) cuts.add("fail_fast");
  return cuts;
};

/** As the result itself says. */
export const endedEarly = ({ status, error, telemetry_bundle }: ExecutionResult): boolean =>
  status === "cancelled" ||
  (error !== undefined &&
    error.work_unit_id === undefined &&
    (error.dimension === "duration" || error.error_type === "TIMEOUT")) ||
  telemetry_bundle.tasks.some((task) => task.status === "cancelled");
