import { canonicalDigest } from "../judge/canonical-digest.ts";
import { resultTraceOf } from "../judge/traces.ts";
import { isRepeated } from "../judge/twins.ts";
import type { RunLaw } from "./law.ts";

export const sameOutputsSameResult: RunLaw = {
  id: "same-outputs-same-result",
  on: "run",
  requirements: ["DET-003"],
  profile: "core",
  needs: ["events"],
  floor: 2,
  sentence: "The result digest is that of the outputs, and equal outputs give equal digests in every run.",
  check: (trial, finding) => {
    const { result, units, twin, seen } = trial;
    if (result === null || seen.events.length === 0 || [...units.values()].some((each) => each.seen === null)) return;
    const digest = canonicalDigest(resultTraceOf(trial));
    const told = result.execution_metadata.result_digest;
    const stagesAgree =
      canonicalDigest({ units: resultTraceOf(trial).units.map(({ output: _, ...rest }) => rest) }) ===
      result.execution_metadata.stage_digest;
    if (digest !== told && stagesAgree)
      finding.violated(`The digest of the outputs is ${digest}; the result says ${told}.`);
    if (!isRepeated(trial) || twin?.result == null) return;
    finding.exercised();
    const same = result.execution_metadata.stage_digest === twin.result.execution_metadata.stage_digest;
    if (same && told !== twin.result.execution_metadata.result_digest)
      finding.violated(
        `The same outputs gave the result digests ${told} and ${twin.result.execution_metadata.result_digest}.`,
      );
  },
};
