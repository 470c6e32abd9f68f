import type { Servers } from "./servers.ts";

/** What a figure is to reach. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** What was measured beside a figure in the same run, so that it can be judged on another machine. */
export interface Beside {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** One figure as it was measured. */
export interface FabricFigure {
  readonly id: string;
  /** Null where it could not be measured here; then `reason` says why and how it can be. */
  readonly value: number | null;
  readonly unit: string;
  readonly beside: readonly Beside[];
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
  readonly reason?: string;
}

/** Figures that are measured together, against the same peers and in turn with them. */
export interface FabricGroup {
  readonly name: string;
  /** What the figures say, in a sentence. */
  readonly says: string;
  readonly aims: Readonly<Record<string, Aim>>;
  measure(context: MeasureContext): Promise<readonly FabricFigure[]>;
}

/** What a group measures with. */
export interface MeasureContext {
  readonly servers: Servers;
  readonly rounds: number;
  readonly progress: (line: string) => void;
}

export function isMet(value: number, aim: Aim): boolean {
  return "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
}
