/** One figure as it was measured. */
export interface Measured {
  readonly id: string;
  readonly value: number;
  /** What the value is in: `ratio`, `share`, `points`, `bytes`, `ms`, `s`, `1/s`. */
  readonly unit: string;
  /** What it was measured against in the same run, with its unit in the name; null where there is nothing to compare with. */
  readonly floor: { readonly name: string; readonly value: number; readonly unit: string } | null;
  /** Least and most of the rounds, and how many there were. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
  /** Whether every term of it was measured. Absent: it was. */
  readonly origin?: "measured" | "simulated";
}

/** A group of figures that are measured together. */
export interface FigureGroup {
  readonly name: string;
  /** What the figures say, in a sentence. */
  readonly says: string;
  /** Ids and the value each is to stay at or under; null where it is reported without a target. */
  readonly targets: Readonly<Record<string, number | null>>;
  /** Ids and the value each is to reach, where more is better. */
  readonly atLeast?: Readonly<Record<string, number>>;
  measure(rounds: number, progress: (line: string) => void): Promise<readonly Measured[]>;
}
