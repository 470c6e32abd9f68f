import type { RunLaw } from "./law.ts";

export const timeRunsOut: RunLaw = {
  id: "time-runs-out",
  on: "run",
  requirements: ["TIME-002"],
  profile: "concurrency",
  floor: 1,
  sentence:
    "When max_duration_ms or the deadline has passed, the run ends: BUDGET_BREACH with dimension duration, or TIMEOUT.",
  check: ({ case: { deadline_ms }, result, cuts, isCut, seen }, finding) => {
    const duration = seen.graph.budget.max_duration_ms ?? null;
    const limited = (duration !== null && duration < 1_000) || deadline_ms !== null;
    if (seen.end.kind === "no end" && limited) {
      finding.exercised();
      finding.violated(
        `The run had ${duration === null ? `a deadline after ${deadline_ms}` : `a duration of ${duration}`} ms; after ${seen.end.after_ms} ms it had not ended.`,
      );
    }
    const error = result?.error;
    const saysDuration = error?.error_type === "BUDGET_BREACH" && error.dimension === "duration";
    const saysDeadline = error?.error_type === "TIMEOUT" && error.work_unit_id === undefined;
    if (saysDuration && !cuts.has("duration")) finding.violated("The run says its duration ran out; it had not.");
    if (saysDeadline && !cuts.has("deadline")) finding.violated("The run says its deadline passed; it had not.");
    if (!limited || result === null || !isCut) return;
    finding.exercised();
    if (seen.cancelled || cuts.has("fail_fast")) return;
    if (!saysDuration && !saysDeadline)
      finding.violated(
        `The run was cut short when its time was up, so its error is BUDGET_BREACH (duration) or TIMEOUT; it says ${error?.error_type ?? "nothing"}${error?.dimension === undefined ? "" : ` (${error.dimension})`}.`,
      );
    else if (duration !== null && duration < (deadline_ms ?? Number.POSITIVE_INFINITY) && !saysDuration)
      finding.violated(
        `Of ${duration} ms duration and ${deadline_ms} ms deadline the earlier wins; the run says TIMEOUT.`,
      );
    else if (deadline_ms !== null && deadline_ms < (duration ?? Number.POSITIVE_INFINITY) && !saysDeadline)
      finding.violated(
        `Of ${deadline_ms} ms deadline and ${duration} ms duration the earlier wins; the run says duration.`,
      );
  },
};
