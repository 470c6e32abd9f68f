import type { TaskIr } from "@krako/contracts";
import { type JsonValue, readPointer } from "@krako/rules";
import type { Origin } from "./figure.ts";
import { mean } from "./statistics.ts";

/** What one threshold gives on all cases. */
export interface CurvePoint {
  readonly threshold: number;
  /** Share of the cases that are decided before the model. */
  readonly avoided: number;
  /** Right answers among those that have a label; null of none. */
  readonly accuracy: number | null;
  /** The model's own on the same cases. */
  readonly model_accuracy: number | null;
}

/** What other thresholds of one rung would give, from the answers that every rung gave to every case. */
export interface ThresholdCurve {
  readonly task: string;
  /** The threshold of the playbook. */
  readonly chosen: number;
  /** The model's accuracy on all labelled cases. */
  readonly model_accuracy: number | null;
  readonly origin: Origin;
  readonly points: readonly CurvePoint[];
}

/** A rung before the model, with when it is sure. */
export interface SweptRung {
  readonly task: string;
  readonly pointer: string;
  readonly threshold: number;
}

/** What the rungs before the model and the model itself made of one case. */
export interface SweptCase {
  /** By task: the whole output and how right its answer is (null without a label); absent where the rung failed. */
  readonly rungs: Readonly<Record<string, { readonly output: JsonValue; readonly score: number | null }>>;
  /** Null without a label; 0 where it gave no answer. */
  readonly modelScore: number | null;
}

/** Thresholds that are tried: 0.50, 0.51 … 0.99. */
const THRESHOLDS: readonly number[] = Array.from({ length: 50 }, (_, step) => (50 + step) / 100);

/** The rungs before the model on the ladder of a task, with the confidence each needs; null where the ladder is decided by anything else. */
export function sweptRungs(taskIr: TaskIr, swept: string, models: readonly string[]): SweptRung[] | null {
  const ladder = (taskIr.ladders ?? []).find(({ rungs }) => rungs.some(({ task }) => task === swept));
  const end = ladder?.rungs.findIndex(({ task }) => models.includes(task)) ?? -1;
  const before = ladder?.rungs.slice(0, Math.max(0, end)) ?? [];
  const rungs = before.flatMap(({ task, escalate_when = [] }): SweptRung[] => {
    const [only] = escalate_when;
    return escalate_when.length === 1 && only?.type === "confidence_below"
      ? [{ task, pointer: only.pointer, threshold: only.threshold }]
      : [];
  });
  return rungs.length === before.length && rungs.some(({ task }) => task === swept) ? rungs : null;
}

/** The curve; arithmetic on measured answers, since the answer of a rung does not depend on any threshold. */
export function thresholdCurve(
  rungs: readonly SweptRung[],
  swept: string,
  cases: readonly SweptCase[],
): ThresholdCurve {
  const chosen = rungs.find(({ task }) => task === swept)?.threshold ?? Number.NaN;
  const scores = (of: readonly (number | null)[]): number | null => mean(of.flatMap((each) => each ?? []));
  const thresholds = [...new Set([...THRESHOLDS, chosen])].sort((a, b) => a - b);
  return {
    task: swept,
    chosen,
    model_accuracy: scores(cases.map(({ modelScore }) => modelScore)),
    origin: "measured",
    points: thresholds.map((threshold) => {
      const decided = cases.flatMap((each) => {
        const sure = rungs.find((rung) => isSure(each, rung, rung.task === swept ? threshold : rung.threshold));
        return sure === undefined ? [] : [{ score: each.rungs[sure.task]?.score ?? null, model: each.modelScore }];
      });
      return {
        threshold,
        avoided: cases.length === 0 ? 0 : decided.length / cases.length,
        accuracy: scores(decided.map(({ score }) => score)),
        model_accuracy: scores(decided.map(({ model }) => model)),
      };
    }),
  };
}

/** As the executor decides: a rung that failed, or has no number there, is not sure. */
function isSure({ rungs }: SweptCase, { task, pointer }: SweptRung, threshold: number): boolean {
  const rung = rungs[task];
  const value = rung === undefined ? undefined : readPointer(rung.output, pointer);
  return typeof value === "number" && value >= threshold;
}
