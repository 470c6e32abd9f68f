import type { SpendableDimension } from "@krako/contracts";
import { type Amounts, addAmounts, noAmounts } from "./amounts.ts";
import { DemandTree } from "./demand-tree.ts";
import { type Plan, type PlannedUnit, scarceDimensions } from "./plan.ts";

/**
 * The graph's budget while units run in any order (BUDGET-005). A unit's attempt is covered when, in every dimension it needs,
 * what is declared less what it has taken less the worst that every earlier-ranked unit can still take leaves enough. So what it
 * is granted does not depend on who happened to finish first, and nothing ever waits for a later-ranked unit.
 *
 * Dimensions that cannot run short (all caps together fit, or no limit) are not tracked at all.
 */
export class BudgetBook {
  readonly #plan: Plan;
  readonly #trees: ReadonlyMap<SpendableDimension, DemandTree>;
  /** Debited so far, whole run. */
  readonly debited: Amounts = noAmounts();
  /** Reported beyond what was debited (BUDGET-003). */
  readonly overrun = { tokens: 0, cost_usd: 0 };

  constructor(plan: Plan) {
    this.#plan = plan;
    // Clamped just above the declared amount: more than everything is more than everything, and sums stay exact.
    this.#trees = new Map(
      scarceDimensions(plan).map((dimension) => [
        dimension,
        new DemandTree(plan.units.map((unit) => Math.min(unit.cap[dimension], plan.declared[dimension] + 1))),
      ]),
    );
  }

  /** The first dimension in which the next attempt is not covered now, with what it needs and what is sure; null if covered. */
  shortage(unit: PlannedUnit, taken: Readonly<Amounts>, isRetry: boolean): Shortage | null {
    for (const [dimension, tree] of this.#trees) {
      const needed = needOf(unit, dimension, isRetry);
      if (needed === 0) continue;
      const available = this.#plan.declared[dimension] - taken[dimension] - tree.before(unit.rank);
      if (available < needed) return { dimension, needed, available: Math.max(available, 0) };
    }
    return null;
  }

  /** Notes that a unit waits for the dimension it is short of. */
  wait(unit: PlannedUnit, taken: Readonly<Amounts>, isRetry: boolean, dimension: SpendableDimension): void {
    this.#trees.get(dimension)?.wait(unit.rank, taken[dimension] + needOf(unit, dimension, isRetry));
  }

  /** A unit has ended for good: from now on it counts with what it took. */
  settle(rank: number, taken: Readonly<Amounts>): void {
    for (const [dimension, tree] of this.#trees) {
      tree.leave(rank);
      tree.setWorst(rank, taken[dimension]);
    }
  }

  /** Some waiting unit that may be covered now, or -1; it leaves the queue and is to be looked at again. */
  takeCovered(): number {
    for (const [dimension, tree] of this.#trees) {
      const rank = tree.firstCovered(this.#plan.declared[dimension]);
      if (rank < 0) continue;
      tree.leave(rank);
      return rank;
    }
    return -1;
  }

  debit(amounts: Readonly<Amounts>, overrunTokens: number, overrunCost: number): void {
    addAmounts(this.debited, amounts);
    this.overrun.tokens += overrunTokens;
    // Absurd prices or reports must not make the sum inexact: it stops at the largest exact integer.
    this.overrun.cost_usd = Math.min(this.overrun.cost_usd + overrunCost, Number.MAX_SAFE_INTEGER);
  }
}

/** A dimension that does not cover an attempt. */
export interface Shortage {
  readonly dimension: SpendableDimension;
  readonly needed: number;
  readonly available: number;
}

function needOf(unit: PlannedUnit, dimension: SpendableDimension, isRetry: boolean): number {
  return dimension === "retries" ? (isRetry ? 1 : 0) : unit.need[dimension];
}
