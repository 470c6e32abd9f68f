// Cases whose outcome no clock and no caller decides: only those can be compared between backends and with the oracle.
import type fc from "fast-check";
import type { RunCase } from "../cases/case.ts";
import { answerAt } from "../judge/environment.ts";
import type { RunTrial } from "../judge/trial.ts";
import type { BackendProfile } from "../laws/profiles.ts";
import type { Bench } from "./execute.ts";
import { runsOf } from "./explore.ts";

/** Limits of a run shorter than this may end it. */
const AMPLE_MS = 60_000;

/** Whether nothing but the graph and the model decides how it comes out. */
export const isUnclocked = ({ graph, stop, deadline_ms }: RunCase): boolean =>
  stop === null && deadline_ms === null && (graph.budget.max_duration_ms ?? AMPLE_MS) >= AMPLE_MS;

/** The runs of a profile that are, each to be run once. */
export const unclockedRuns = (bench: Bench, profile: BackendProfile): fc.Arbitrary<RunCase> =>
  runsOf(bench, profile)
    .filter(isUnclocked)
    .map((each) => ({ ...each, twin: "none" }));

/** Whether an attempt timed out that was not made to: the machine was too slow to tell anything. */
export const isDisturbed = ({ units, case: { script } }: RunTrial): boolean =>
  [...units.values()].some(({ unit, seen }) =>
    (seen?.attempts ?? []).some(({ error_type, attempt_index }) => {
      if (error_type !== "TIMEOUT") return false;
      const answer = answerAt(script, unit.id, attempt_index);
      return answer === null ? (unit.input as { readonly hang?: unknown })["hang"] !== true : answer.kind !== "silent";
    }),
  );
