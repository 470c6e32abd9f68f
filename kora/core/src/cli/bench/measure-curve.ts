import type { TaskIr, WorkloadCase, WorkloadScore } from "@krako/contracts";
import { type JsonValue, readPointer, UNRESOLVED } from "@krako/rules";
import type { CaseOutcome } from "../../bench/case-outcome.ts";
import { keepRungs } from "../../bench/keep-rungs.ts";
import type { ComparedModel } from "../../bench/modes.ts";
import { scoreAnswer } from "../../bench/score-answer.ts";
import {
  type SweptCase,
  type SweptRung,
  sweptRungs,
  type ThresholdCurve,
  thresholdCurve,
} from "../../bench/threshold-curve.ts";
import { readReference } from "../../task-ir/reference.ts";
import type { GraphMaker } from "./graph-maker.ts";
import { inFlight } from "./in-flight.ts";
import { type MeasureWorkload, runOnce } from "./measure-workload.ts";

/** What a curve is measured from, besides what the workload was measured by. */
export interface MeasureCurve
  extends Pick<MeasureWorkload, "cases" | "local" | "outputSchemas" | "inFlight" | "signal" | "score"> {
  readonly planned: TaskIr;
  readonly models: readonly ComparedModel[];
  readonly outcomes: readonly CaseOutcome[];
  readonly swept: string;
  readonly make: GraphMaker;
}

/**
 * Asks each rung before the model about every case by itself, and tells what other thresholds would have given. Null where the task is on
 * no ladder that a model ends, or the ladder goes on for other reasons than one confidence.
 */
export async function measureCurve(measure: MeasureCurve): Promise<ThresholdCurve | null> {
  const { planned, models, swept, outcomes, cases } = measure;
  const rungs = sweptRungs(
    planned,
    swept,
    models.map(({ task }) => task),
  );
  const pointer = answerPointer(planned, swept);
  if (rungs === null || pointer === null) return null;
  const modelScores = new Map(
    outcomes
      .filter(({ mode }) => mode === "model_first")
      .map(({ id, score, is_labelled }) => [id, is_labelled ? (score ?? 0) : null]),
  );
  const ended = cases.filter(({ id }) => modelScores.has(id));
  const answers = new Map(ended.map(({ id }) => [id, {} as Record<string, SweptCase["rungs"][string]>]));
  for (const rung of rungs) await askAlone(rung, pointer, ended, answers, measure);
  return thresholdCurve(
    rungs,
    swept,
    ended.map(({ id }) => ({ rungs: answers.get(id) ?? {}, modelScore: modelScores.get(id) ?? null })),
  );
}

async function askAlone(
  { task }: SweptRung,
  pointer: string,
  cases: readonly WorkloadCase[],
  answers: ReadonlyMap<string, Record<string, SweptCase["rungs"][string]>>,
  { planned, outputSchemas, local, make, signal, score, ...measure }: MeasureCurve,
): Promise<void> {
  const alone = { ...keepRungs(planned, new Set([task]), outputSchemas), output: [task] };
  await inFlight(
    cases,
    measure.inFlight,
    async (each) => {
      const { result } = await runOnce(local, make(alone, each), signal);
      const of = answers.get(each.id);
      if (result.status === "succeeded" && of !== undefined)
        of[task] = {
          output: result.final_output as JsonValue,
          score: scoreOf(result.final_output as JsonValue, pointer, each, score),
        };
    },
    signal,
  );
}

function scoreOf(output: JsonValue, pointer: string, { expected }: WorkloadCase, score: WorkloadScore): number | null {
  if (expected === undefined) return null;
  const answer = readPointer(output, pointer);
  return answer === UNRESOLVED || answer === null ? 0 : scoreAnswer(answer as JsonValue, expected as JsonValue, score);
}

/** Where the answer is in the output of a rung; null where the answer is made from it by other tasks. */
function answerPointer({ ladders = [], output = [] }: TaskIr, swept: string): string | null {
  const rungs = ladders.find((ladder) => ladder.rungs.some(({ task }) => task === swept))?.rungs ?? [];
  const found = output.map(readReference).find(({ id }) => rungs.some(({ task }) => task === id));
  return found?.pointer ?? null;
}
