import type { Playbook, WorkloadCase } from "@krako/contracts";
import type { ModelAdapter, OperationPlugin } from "@krako/rules";

/** What a workload's module is given. */
export interface PrepareContext {
  /** What chance is drawn from. The same seed has to give the same cases and the same models. */
  readonly seed: number;
  /** The playbook as it stands in its file, checked. */
  readonly playbook: Playbook;
  /** Aborts when the measurement is called off. */
  readonly signal: AbortSignal;
  /** Tells people what is being done. */
  readonly say: (line: string) => void;
}

/** What a workload's module brings. The time until it is there is the workload's setup: reading, training, choosing thresholds. */
export interface PreparedWorkload {
  /** Data that nothing here has learnt from. */
  readonly cases: readonly WorkloadCase[];
  /** The playbook with what was learnt; absent: as it stands in its file. */
  readonly playbook?: Playbook;
  readonly operations?: readonly OperationPlugin[];
  readonly models?: readonly ModelAdapter[];
  /** What people have to know of the data: where it is from, how it was parted, what is trained. Plain sentences. */
  readonly notes?: readonly string[];
}

/** What the module of a workload exports as `prepare`. */
export type PrepareWorkload = (context: PrepareContext) => PreparedWorkload | Promise<PreparedWorkload>;
