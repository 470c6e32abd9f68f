import {
  graphOf,
  type ModelDoes,
  modelUnit,
  type RecordedRun,
  recordedRun,
  stepUnit,
  whenUnsure,
} from "./recorded-run.ts";

/** A rule that is not sure, a model that answers wrongly first, a rule that is sure, and a unit that needs both. */
export function ladderRun(): Promise<RecordedRun> {
  const units = [
    stepUnit("unsure", 0.4),
    stepUnit("sure", 0.95),
    modelUnit("asked", 2),
    modelUnit("not_asked", 3),
    { ...stepUnit("both", null, ["unsure", "sure"]), bindings: [bindConfidence("unsure")] },
  ];
  const escalations = [whenUnsure("unsure", "asked"), whenUnsure("sure", "not_asked")];
  const budget = { max_tokens: 1_000, max_llm_invocations: 8, max_retries: 4 };
  const does = (_unit: string, attempt: number): ModelDoes => (attempt === 1 ? "answers_wrongly" : "answers");
  return recordedRun(graphOf(units, escalations, budget), does);
}

function bindConfidence(from: string) {
  return { from, pointer: "/confidence", to: "/confidence" };
}
