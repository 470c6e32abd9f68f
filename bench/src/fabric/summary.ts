import { median } from "../median.ts";
import type { Beside, FabricFigure } from "./fabric-figure.ts";

/** A figure from its rounds. */
export function summary(
  id: string,
  unit: string,
  values: readonly number[],
  beside: readonly Beside[] = [],
): FabricFigure {
  const value = median(values);
  return { id, value, unit, beside, low: Math.min(...values), high: Math.max(...values), rounds: values.length };
}

/** The ratios of two contenders, round by round. */
export function ratios(own: readonly number[], theirs: readonly number[]): readonly number[] {
  return own.map((value, round) => value / (theirs[round] as number));
}

/** What was measured beside a figure: the median of its rounds. */
export function beside(name: string, unit: string, values: readonly number[]): Beside {
  return { name, unit, value: median(values) };
}

/** A figure that this machine cannot measure. */
export function notMeasured(id: string, unit: string, reason: string): FabricFigure {
  return { id, value: null, unit, beside: [], low: 0, high: 0, rounds: 0, reason };
}
