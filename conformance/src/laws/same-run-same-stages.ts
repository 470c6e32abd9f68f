import { canonicalDigest } from "../judge/canonical-digest.ts";
import { stageTraceOf } from "../judge/traces.ts";
import { endingsOf, isRepeated } from "../judge/twins.ts";
import type { RunLaw } from "./law.ts";

export const sameRunSameStages: RunLaw = {
  id: "same-run-same-stages",
  on: "run",
  requirements: ["DET-002"],
  profile: "core",
  floor: 2,
  sentence:
    "The stage digest is that of what the telemetry says, and equal outcomes give equal stages, errors and digests in every run.",
  check: (trial, finding) => {
    const { result, units, twin } = trial;
    for (const { unit, blame, seen } of units.values()) {
      if (blame?.rule === "DET-002") finding.violated(blame.message, unit.id);
      for (const [index, { answer }] of (seen?.calls ?? []).entries()) {
        const completed = seen?.events.find(
          ({ event }) => event.event_type === "workunit.completed" && event.attempt_index === index + 1,
        );
        if (completed?.event.event_type !== "workunit.completed" || answer?.kind !== "answer") continue;
        if (canonicalDigest(completed.event.payload.output) !== canonicalDigest(answer.output))
          finding.violated(
            `"${unit.id}" had to come out with what the model answered; it came out with something else.`,
            unit.id,
          );
      }
    }
    if (result === null) return;
    const digest = canonicalDigest(stageTraceOf(trial));
    const told = result.execution_metadata.stage_digest;
    if (digest !== told && [...units.values()].every(({ seen }) => seen !== null))
      finding.violated(`The stage digest of what telemetry says is ${digest}; the result says ${told}.`);
    if (!isRepeated(trial) || twin?.result == null) return;
    finding.exercised();
    if (endingsOf(trial) !== endingsOf(twin))
      finding.violated(
        `The same graph with the same outcomes ended differently: ${endingsOf(trial)} / ${endingsOf(twin)}.`,
      );
    else if (told !== twin.result.execution_metadata.stage_digest)
      finding.violated(
        `The same graph with the same outcomes has the stage digests ${told} and ${twin.result.execution_metadata.stage_digest}.`,
      );
  },
};
