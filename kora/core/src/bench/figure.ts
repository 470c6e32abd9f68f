/** Where a figure comes from: from runs that happened, or from a supposition that is said. A figure with one supposed term is simulated. */
export type Origin = "measured" | "simulated";

/** What figures are in. `points` are hundredths of a share. */
export type Unit = "cases" | "calls" | "tokens" | "usd" | "share" | "points" | "ms";

/** One figure with what it is and where it comes from. Nothing is ever told without both. */
export interface Figure {
  /** Stable for programs: `model_calls_avoided`, `deterministic_first.accuracy`. */
  readonly id: string;
  /** Null where it cannot be told; `says` then tells why. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly origin: Origin;
  /** What it is, in a sentence without a full stop. */
  readonly says: string;
}

export function measured(id: string, value: number | null, unit: Unit, says: string): Figure {
  return { id, value, unit, origin: "measured", says };
}

export function simulated(id: string, value: number | null, unit: Unit, says: string): Figure {
  return { id, value, unit, origin: "simulated", says };
}

/** The value of a figure; null where it is not there or cannot be told. */
export function figureValue(figures: readonly Figure[], id: string): number | null {
  return figures.find((figure) => figure.id === id)?.value ?? null;
}
