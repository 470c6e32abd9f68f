import type { Figure } from "./figure.ts";
import type { ComparedModel } from "./modes.ts";
import type { ThresholdCurve } from "./threshold-curve.ts";

/** The version of reports; a major is another meaning. */
export const BENCH_REPORT_VERSION = "1.0";

/** Digests of the same graphs, run on two backends. */
export interface DigestComparison {
  readonly backend: string;
  readonly compared: number;
  /** Cases whose stages or results are not the same. */
  readonly different: readonly string[];
}

/** What was found about one workload. */
export interface BenchReport {
  readonly version: typeof BENCH_REPORT_VERSION;
  readonly workload: {
    readonly id: string;
    readonly title: string | null;
    /** SHA-256 over the workload and its playbook as they were read; a report of other ones is stale. */
    readonly digest: string;
    readonly seed: number;
    readonly notes: readonly string[];
  };
  readonly backend: string;
  readonly models: readonly ComparedModel[];
  /** Models that the playbook names and the backend lacks. */
  readonly absent_models: readonly ComparedModel[];
  readonly figures: readonly Figure[];
  readonly curve: ThresholdCurve | null;
  readonly digests: DigestComparison | null;
  /** What is wrong with what was measured, in sentences; empty: nothing. */
  readonly problems: readonly string[];
}
