import { isFatal, mayBeFatal } from "../judge/cuts.ts";
import type { RunLaw } from "./law.ts";

export const earliestFailureIsTheError: RunLaw = {
  id: "earliest-failure-is-the-error",
  on: "run",
  requirements: ["FAIL-002"],
  profile: "core",
  floor: 2,
  sentence: "The error of a failed run is that of its earliest-ranked critical failure.",
  check: (trial, finding) => {
    const { result, units, seen } = trial;
    if (result?.status !== "failed" || result.error === undefined) return;
    const fatal = [...units.values()].filter((unit) => isFatal(trial, unit));
    // Of a run that was cut short it may not be known which failures were fatal.
    if ([...units.values()].filter(mayBeFatal).length > fatal.length) return;
    if (fatal.length > 1 && seen.graph.policy.failure_policy === "continue_on_error") finding.exercised();
    const [first] = fatal;
    const { error } = result;
    // Time that ran out, and cancellation, come before any failure.
    if (
      first?.seen == null ||
      error.dimension === "duration" ||
      (error.error_type === "TIMEOUT" && error.work_unit_id === undefined)
    )
      return;
    // An error that names no unit forgets the failure altogether, which is another fault (FAIL-001).
    if (error.work_unit_id === undefined) return;
    const own = first.seen.task.error;
    if (error.work_unit_id !== first.unit.id)
      finding.violated(
        `The run had to fail for "${first.unit.id}", its earliest-ranked critical failure; it names ${error.work_unit_id ?? "no unit"}.`,
        first.unit.id,
      );
    else if (error.error_type !== own?.error_type || error.dimension !== own.dimension || error.scope !== own.scope)
      finding.violated(
        `The run had to fail as "${first.unit.id}" did (${own?.error_type}); it says ${error.error_type}.`,
        first.unit.id,
      );
  },
};
