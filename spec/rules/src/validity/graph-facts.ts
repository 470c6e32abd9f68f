import type { OutputSchema } from "./output-schemas.ts";

/** What a check finds out on the way, for `compilePlan`: true of the graph for as long as it is not changed. */
export interface GraphFacts {
  /** Positions in `work_units` by rank. */
  readonly order: Int32Array;
  /** By position in `work_units`. */
  readonly schemas: readonly OutputSchema[];
}
