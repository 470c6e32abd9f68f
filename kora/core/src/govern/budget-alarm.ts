import type { BudgetDimension, ExecutionEvent, GraphBudget } from "@krako/contracts";
import { microUsd } from "@krako/rules";

/** A fraction of a declared budget that a run has used. */
export interface BudgetWarning {
  readonly dimension: BudgetDimension;
  /** The fraction that was reached, 0 to 1. */
  readonly fraction: number;
  /** As the contract writes them: money as a decimal string, time in milliseconds. */
  readonly used: number | string;
  readonly declared: number | string;
}

/** Limits below this are used up in a step or two, so that no fraction of them is a warning. Micro-dollars, for money. */
const LEAST_DECLARED = 5;

/**
 * Says once when a run has used set fractions of what its graph declares, from its events alone. When one event passes several
 * fractions, only the highest is said.
 */
export class BudgetAlarm {
  readonly #budget: GraphBudget;
  readonly #fractions: readonly number[];
  /** By dimension, the fractions that are still ahead. */
  readonly #ahead = new Map<BudgetDimension, number[]>();
  #startedMs: number | null = null;

  /** `fractions` are above 0 and at most 1. */
  constructor(budget: GraphBudget, fractions: readonly number[]) {
    this.#budget = budget;
    this.#fractions = [...new Set(fractions)].toSorted((a, b) => a - b);
  }

  add(event: ExecutionEvent): BudgetWarning[] {
    const { max_tokens, max_llm_invocations, max_retries, max_cost_usd } = this.#budget;
    const warnings = this.#passTime(Date.parse(event.timestamp));
    if (event.event_type !== "budget.debited") return warnings;
    const { tokens, llm_invocations, retries, cost_usd } = event.payload.remaining;
    return [
      ...warnings,
      ...this.#pass("tokens", max_tokens, tokens),
      ...this.#pass("llm_invocations", max_llm_invocations, llm_invocations),
      ...this.#pass("retries", max_retries, retries),
      ...this.#passCost(max_cost_usd, cost_usd),
    ];
  }

  #pass(dimension: BudgetDimension, declared: number | undefined, remaining: number | null): BudgetWarning[] {
    if (declared === undefined || remaining === null) return [];
    const used = declared - remaining;
    const fraction = this.#passed(dimension, used, declared);
    return fraction === null ? [] : [{ dimension, fraction, used, declared }];
  }

  #passCost(declared: string | undefined, remaining: string | null): BudgetWarning[] {
    if (declared === undefined || remaining === null) return [];
    const micro = Number(microUsd(declared));
    const used = micro - Number(microUsd(remaining));
    const fraction = this.#passed("cost_usd", used, micro);
    return fraction === null ? [] : [{ dimension: "cost_usd", fraction, used: (used / 1e6).toFixed(6), declared }];
  }

  #passTime(nowMs: number): BudgetWarning[] {
    this.#startedMs ??= nowMs;
    const declared = this.#budget.max_duration_ms;
    return declared === undefined
      ? []
      : this.#pass("duration", declared, declared - Math.min(declared, nowMs - this.#startedMs));
  }

  /** The highest fraction that is reached and was not before. */
  #passed(dimension: BudgetDimension, used: number, declared: number): number | null {
    if (declared < LEAST_DECLARED) return null;
    const ahead = this.#ahead.get(dimension) ?? [...this.#fractions];
    const passed = ahead.filter((fraction) => used >= fraction * declared);
    if (passed.length > 0 || !this.#ahead.has(dimension)) this.#ahead.set(dimension, ahead.slice(passed.length));
    return passed.at(-1) ?? null;
  }
}
