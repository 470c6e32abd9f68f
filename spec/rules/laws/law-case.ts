// One generated case: a valid graph, the prices it runs at, what every attempt does, and one way to interleave it all.

import type { PriceList, TaskGraph } from "@krako/contracts";
import type { Script } from "./script.ts";

export interface Schedule {
  readonly seed: number;
  readonly slots: number;
  /** The session is lost and made again from its events after one in so many steps; 0: never. */
  readonly rebuildOneIn: number;
  /** Ends the run before its time, at that step of the driver. */
  readonly stop: { readonly type: "cancel" | "duration_passed" | "deadline_passed"; readonly atStep: number } | null;
}
export interface LawCase {
  readonly graph: TaskGraph;
  readonly prices: PriceList | null;
  readonly script: Script;
  readonly schedule: Schedule;
}
