import { isModelType } from "@krako/rules";
import type { RunView } from "./run-view.ts";

/** What a run did not spend, because a model unit that the graph has was not needed. */
export interface Avoided {
  /** Model units of the graph. */
  readonly modelUnits: number;
  /** Those that were begun: a model was asked, or would have been. */
  readonly begun: number;
  /** Those that were skipped: no attempt, no call. */
  readonly skipped: number;
  /** The most tokens that the skipped ones could have taken, by their budgets. */
  readonly tokensAtMost: number;
  /** The most calls that the skipped ones could have made, retries included. */
  readonly callsAtMost: number;
}

export function avoidedBy({ units }: RunView): Avoided {
  const models = [...units.values()].filter(({ unit }) => isModelType(unit.type));
  const skipped = models.filter(({ state }) => state === "skipped");
  return {
    modelUnits: models.length,
    begun: models.filter(({ attempts }) => attempts.length > 0).length,
    skipped: skipped.length,
    tokensAtMost: skipped.reduce((sum, { unit }) => sum + (unit.budget.max_tokens ?? 0), 0),
    callsAtMost: skipped.reduce((sum, { unit }) => sum + unit.retries.max_attempts, 0),
  };
}
