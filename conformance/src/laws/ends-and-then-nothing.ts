import { mayTimeOut } from "./attempt-times-out.ts";
import type { RunLaw } from "./law.ts";

export const endsAndThenNothing: RunLaw = {
  id: "ends-and-then-nothing",
  on: "run",
  requirements: ["RESULT-002"],
  profile: "concurrency",
  floor: 50,
  sentence: "A run comes to an end, and after it there is no event and no call to a model.",
  check: (trial, finding) => {
    const { seen } = trial;
    const { deadline_ms } = trial.case;
    finding.exercised();
    const { max_duration_ms } = seen.graph.budget;
    const isTimed = deadline_ms !== null || (max_duration_ms !== undefined && max_duration_ms < 1_000);
    if (seen.end.kind === "no end" && !isTimed && (seen.cancelled || !mayTimeOut(trial)))
      finding.violated(`The run had not ended after ${seen.end.after_ms} ms.`);
    if (seen.flooded) finding.violated("The run has more events than any run can have.");
    if (seen.lateEvents > 0) finding.violated(`${seen.lateEvents} events came after the run had ended.`);
    if (seen.lateCalls > 0) finding.violated(`The model was called ${seen.lateCalls} times after the run had ended.`);
    if (seen.stillWaiting)
      finding.violated("The run has ended, yet a call to the model that it made was not given up.");
  },
};
