import { decidesLate, isFatal, mayBeFatal } from "../judge/cuts.ts";
import type { RunLaw } from "./law.ts";

export const criticalFailureFailsTheRun: RunLaw = {
  id: "critical-failure-fails-the-run",
  on: "run",
  requirements: ["FAIL-001"],
  profile: "core",
  floor: 10,
  sentence:
    "A critical failure nobody stands in for fails the run; fail_fast stops the rest, continue_on_error does not; other failures fail nothing.",
  check: (trial, finding) => {
    const { result, units, cuts, seen } = trial;
    if (result === null) return;
    const surely = [...units.values()].filter((unit) => isFatal(trial, unit));
    const fatal = surely.map(({ unit }) => unit.id);
    const { failure_policy } = seen.graph.policy;
    if (fatal.length > 0) finding.exercised();
    if (fatal.length > 0 && result.status === "succeeded")
      finding.violated(
        `"${fatal[0]}" is critical and failed, and nothing stands in for it; the run ended succeeded.`,
        fatal[0],
      );
    const blamed = result.error?.work_unit_id;
    const isTimeUp =
      result.error?.dimension === "duration" || (result.error?.error_type === "TIMEOUT" && blamed === undefined);
    if (fatal.length > 0 && result.status === "failed" && blamed === undefined && !isTimeUp)
      finding.violated(
        `"${fatal[0]}" is critical and failed, and nothing stands in for it; the run failed for something else (${result.error?.error_type}).`,
        fatal[0],
      );
    if (![...units.values()].some(mayBeFatal) && result.status === "failed" && blamed !== undefined)
      finding.violated(
        `The run failed for "${blamed}", which is not a critical failure without an activated edge.`,
        blamed,
      );
    const cancelled = [...units.values()]
      .filter((each) => each.seen?.task.status === "cancelled")
      .map(({ unit }) => unit.id);
    if (failure_policy === "continue_on_error" && cancelled.length > 0 && cuts.size === 0)
      finding.violated(`Under continue_on_error the rest goes on; "${cancelled[0]}" was cancelled.`, cancelled[0]);
    if (failure_policy !== "fail_fast") return;
    // One whose edges wait for the budget is known to be fatal only later.
    const atOnce = surely.filter((unit) => !decidesLate(trial, unit)).map(({ unit }): string | null => unit.id);
    const failed = seen.events.findIndex(
      ({ event }) => event.event_type === "workunit.failed" && atOnce.includes(event.work_unit_id),
    );
    const later =
      failed < 0 ? undefined : seen.events.slice(failed).find(({ event }) => event.event_type === "workunit.started");
    if (later !== undefined)
      finding.violated(
        `Under fail_fast nothing starts after the failure of "${atOnce[0]}"; "${later.event.work_unit_id}" did.`,
        later.event.work_unit_id ?? undefined,
      );
  },
};
