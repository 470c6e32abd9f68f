// The environment of a run as data: the outcome of each attempt by unit and attempt number. The last one stands for all later ones.

import {
  isModel,
  type Outcome,
  type Readings,
  runSequentially,
  type SequentialRun,
  type WorkUnit,
} from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";

export interface UnitScript {
  readonly outcomes: readonly Outcome[];
  /** BUDGET-006: the local count of the input is over `max_input_tokens`. */
  readonly rejectsInput: boolean;
}
export type Script = Readonly<Record<string, UnitScript>>;

export const outcomeOf = (script: Script, unit: WorkUnit, k: number): Outcome => {
  const outcomes = script[unit.id]?.outcomes ?? [];
  return outcomes[Math.min(k, outcomes.length) - 1] ?? { kind: "output", output: {} };
};
export const rejectsInput = (script: Script, unit: WorkUnit): boolean =>
  isModel(unit) && script[unit.id]?.rejectsInput === true;

/** The run in order against a script. */
export const runScript = (
  graph: TaskGraph,
  script: Script,
  prices: PriceList | null,
  readings?: Readings,
): SequentialRun =>
  runSequentially(
    graph,
    {
      outcomeOf: (unit, attempt) => outcomeOf(script, unit, attempt),
      rejectsInput: (unit) => rejectsInput(script, unit),
    },
    prices,
    readings,
  );
