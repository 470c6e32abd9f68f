import type { BenchGraph, BenchOutput } from "../workloads.ts";

/** An executor under measurement. */
export interface Contender {
  readonly name: string;
  /** Makes ready whatever a user would make ready once (validators, a backend). */
  setup(): Promise<void>;
  /** What a user has in hand before a run, made outside the measured time: the graphs themselves. */
  prepare(graphs: readonly BenchGraph[]): unknown;
  /** Runs all graphs at once. Measured. */
  run(prepared: unknown): Promise<unknown>;
  /** Runs all graphs at once and returns every unit's output, by graph. Not measured. */
  outputs(prepared: unknown): Promise<readonly (readonly BenchOutput[])[]>;
}
