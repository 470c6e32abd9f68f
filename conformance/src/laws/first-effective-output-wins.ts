import { mayBeFatal } from "../judge/cuts.ts";
import { lookup } from "../judge/trial-of.ts";
import { sameJson, valueAt } from "../oracle/json.ts";
import type { RunLaw } from "./law.ts";

export const firstEffectiveOutputWins: RunLaw = {
  id: "first-effective-output-wins",
  on: "run",
  requirements: ["OUT-001"],
  profile: "core",
  floor: 20,
  sentence:
    "The final output is that of the first listed output with an effective success, at its pointer; without one the run fails and says so.",
  check: ({ result, units, seen, isCut }, finding) => {
    if (result === null || [...units.values()].some((each) => each.seen === null)) return;
    const failedFast = seen.graph.policy.failure_policy === "fail_fast" && [...units.values()].some(mayBeFatal);
    if (isCut || failedFast) {
      if (result.final_output !== null) finding.violated("A run that was cut short has no final output; this one has.");
      return;
    }
    const { effective } = lookup(seen.graph, units);
    const selector = seen.graph.output.find(({ work_unit_id }) => effective(work_unit_id).status === "succeeded");
    const output = selector === undefined ? undefined : effective(selector.work_unit_id).output;
    const value = selector === undefined || output === undefined ? undefined : valueAt(output, selector.pointer);
    if (selector !== undefined) finding.exercised();
    if (value === undefined) {
      const failedAnyway = [...units.values()].some(mayBeFatal) || result.error?.error_type === "BUDGET_BREACH";
      if (result.final_output !== null)
        finding.violated("No listed output has an effective success that resolves; the result has a final output.");
      if (!failedAnyway && (result.status !== "failed" || result.error?.error_type !== "EXECUTION_FAILURE"))
        finding.violated(
          `No listed output is there, so the run had to fail with EXECUTION_FAILURE; it ended ${result.status} (${result.error?.error_type ?? "no error"}).`,
        );
      return;
    }
    // Overspending ends a run like any failure: only under continue_on_error may it still have an answer.
    const isOverspent = result.error?.error_type === "BUDGET_BREACH" && result.error.work_unit_id === undefined;
    if (isOverspent && seen.graph.policy.failure_policy === "fail_fast" && result.final_output === null) return;
    if (result.output_work_unit_id !== selector?.work_unit_id || !sameJson(result.final_output, value))
      finding.violated(
        `The final output had to be ${JSON.stringify(value)} of "${selector?.work_unit_id}"; it is ${JSON.stringify(result.final_output)} of "${result.output_work_unit_id}".`,
        selector?.work_unit_id,
      );
    else if (
      result.status === "failed" &&
      result.error?.work_unit_id === undefined &&
      result.error?.error_type === "EXECUTION_FAILURE"
    )
      finding.violated("The run failed for want of an output, yet it has one.");
  },
};
