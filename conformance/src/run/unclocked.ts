// Cases whose outcome no clock and no caller decides: only those can be compared between backends and with the oracle.
import type { RunCase } from "../cases/case.ts";
import { answerAt } from "../judge/environment.ts";
import type { RunTrial } from "../judge/trial.ts";

/** Limits of a run shorter than this may end it. */
const AMPLE_MS = 60_000;

/** The case, run once, without cancellation, deadline and short duration. */
export const unclocked = (each: RunCase): RunCase => {
  const { max_duration_ms, ...rest } = each.graph.budget;
  const isAmple = max_duration_ms === undefined || max_duration_ms >= AMPLE_MS;
  return {
    ...each,
    graph: isAmple ? each.graph : { ...each.graph, budget: rest },
    stop: null,
    deadline_ms: null,
    twin: "none",
  };
};

/** Whether an attempt timed out that was not made to: the machine was too slow to tell anything. */
export const isDisturbed = ({ units, case: { script } }: RunTrial): boolean =>
  [...units.values()].some(({ unit, seen }) =>
    (seen?.attempts ?? []).some(({ error_type, attempt_index }) => {
      if (error_type !== "TIMEOUT") return false;
      const answer = answerAt(script, unit.id, attempt_index);
      return answer === null ? (unit.input as { readonly hang?: unknown })["hang"] !== true : answer.kind !== "silent";
    }),
  );
