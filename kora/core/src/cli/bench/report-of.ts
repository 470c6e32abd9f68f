import type { Workload, WorkloadCase } from "@krako/contracts";
import { BENCH_REPORT_VERSION, type BenchReport } from "../../bench/bench-report.ts";
import type { CaseOutcome } from "../../bench/case-outcome.ts";
import { compareModes } from "../../bench/compare-modes.ts";
import type { ThresholdCurve } from "../../bench/threshold-curve.ts";
import type { MeasuredWorkload } from "./measure-workload.ts";

/** Share of the cases that need a label where the workload does not say. */
const LEAST_LABELLED = 0.9;

/** What a report is made from, besides what was measured. */
export interface ReportFacts {
  readonly workload: Workload;
  readonly digest: string;
  readonly seed: number;
  readonly notes: readonly string[];
  readonly cases: readonly WorkloadCase[];
  readonly setupMs: number;
  readonly curve: ThresholdCurve | null;
}

/** The report of one workload. What is wrong is said in it; what could be measured stays. */
export function reportOf(facts: ReportFacts, { modes, absent, outcomes, digests }: MeasuredWorkload): BenchReport {
  const { workload, cases } = facts;
  const labels = labelProblem(workload, cases);
  const figures = compareModes({
    outcomes,
    models: modes.models,
    setupMs: facts.setupMs,
    isAccuracyTold: labels === null,
  });
  const failed = outcomes.filter(({ end }) => end === "failed");
  const curve = labels === null ? facts.curve : null;
  return {
    version: BENCH_REPORT_VERSION,
    workload: {
      id: workload.id,
      title: workload.title ?? null,
      digest: facts.digest,
      seed: facts.seed,
      notes: facts.notes,
    },
    backend: "local",
    models: modes.models,
    absent_models: absent,
    figures,
    curve,
    digests,
    problems: [
      ...(labels === null ? [] : [labels]),
      ...(failed.length === 0
        ? []
        : [
            `${failed.length} runs broke: ${countText(failed.map(({ error }) => error ?? "unknown"))}. They count as not answered.`,
          ]),
      ...(workload.sweep !== undefined && facts.curve === null && labels === null
        ? [
            `There is no curve: "${workload.sweep}" is on no ladder that goes on by one confidence alone and ends in a model.`,
          ]
        : []),
      ...(curve === null || agrees(curve, outcomes) ? [] : [DISAGREES]),
      ...(digests !== null && digests.different.length > 0
        ? [
            `${digests.different.length} of ${digests.compared} cases have other digests on ${digests.backend}, the first "${digests.different[0]}".`,
          ]
        : []),
    ],
  };
}

const DISAGREES =
  "The curve does not agree with the runs at the chosen threshold: a rung answers the same case in more than one way, so neither can be relied on.";

/** Whether the curve says of the playbook's own threshold what its runs said. */
function agrees({ chosen, points }: ThresholdCurve, outcomes: readonly CaseOutcome[]): boolean {
  const runs = outcomes.filter(({ mode, end }) => mode === "deterministic_first" && end !== "cancelled");
  const decided = runs.filter(({ model_calls, end }) => model_calls === 0 && end !== "failed").length;
  const avoided = points.find(({ threshold }) => threshold === chosen)?.avoided ?? 0;
  return Math.abs(avoided * runs.length - decided) < 0.5;
}

/** Why accuracy is not told: a share of labels that happen to be there says nothing of the rest. */
function labelProblem({ least_labelled = LEAST_LABELLED }: Workload, cases: readonly WorkloadCase[]): string | null {
  const missing = cases.filter(({ expected }) => expected === undefined);
  if (cases.length - missing.length >= least_labelled * cases.length) return null;
  return `${missing.length} of ${cases.length} cases have no label, the first "${missing[0]?.id}"; at least ${Math.round(least_labelled * 100)} % need one, so accuracy is not told. Write "expected" for them, or lower "least_labelled". Everything else was measured and is kept.`;
}

function countText(errors: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1);
  return [...counts].map(([error, times]) => `${times} × ${error}`).join(", ");
}
