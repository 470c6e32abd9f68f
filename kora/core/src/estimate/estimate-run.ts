import type { PriceList, SpendableDimension, TaskGraph, WorkUnit } from "@krako/contracts";
import { compilePlan, type Plan, type PlannedUnit, usd } from "@krako/rules";
import { worstDurationMs } from "./worst-duration.ts";

/** What a graph may come to in one dimension. Whole numbers; money in US dollars as a decimal string. */
export interface DimensionEstimate {
  /** If every attempt of every unit is made and takes all it may, every escalation included. */
  readonly worst: number | string;
  /** If no unit is repeated and no ladder goes past its first rung. A least for the calls, not for their tokens. */
  readonly first_attempts: number | string;
  /** What the graph allows; null where it is not limited. */
  readonly declared: number | string | null;
  /** What it can come to with that: the lesser of the two. */
  readonly at_most: number | string;
}

/** Why a unit may have to wait, or go without: in the worst case not enough is left of the budget when its turn comes. */
export interface BudgetWait {
  readonly dimension: SpendableDimension;
  /** What its first attempt needs. */
  readonly needed: number | string;
  /** What is left for it whatever the units before it take. */
  readonly sure: number | string;
  /**
   * `never`: the graph does not allow what its first attempt needs, so it fails if it is reached. `wait`: its first attempt may have to
   * wait for what earlier units leave, and fails if they leave too little. `retry`: the first attempt is covered, later ones may not be.
   */
  readonly kind: "never" | "wait" | "retry";
}

/** A unit that takes something of the budget. */
export interface UnitEstimate {
  readonly id: string;
  readonly type: WorkUnit["type"];
  readonly tier: string | null;
  /** Whether it runs only if another unit escalates to it. */
  readonly stands_in: boolean;
  readonly attempts: number;
  /** The most it can take. */
  readonly tokens: number;
  readonly cost_usd: string;
  readonly waits: readonly BudgetWait[];
}

/** What a run may come to, known before it begins. */
export interface Estimate {
  readonly units: number;
  readonly tokens: DimensionEstimate;
  readonly llm_invocations: DimensionEstimate;
  readonly retries: DimensionEstimate;
  readonly cost_usd: DimensionEstimate;
  /** Milliseconds of the longest way through the graph, if nothing waits for a free place. */
  readonly duration: DimensionEstimate;
  /** By whose prices; null where nothing has a price. */
  readonly price_list_version: string | null;
  /** Tiers of its models that have no price and so cost nothing. */
  readonly unpriced_tiers: readonly string[];
  /** Units that can take tokens, calls or money, in canonical order. */
  readonly spenders: readonly UnitEstimate[];
}

/**
 * What a graph may come to, before anything runs: the caps by which the executor itself reserves (BUDGET-005), so no run of the graph
 * exceeds them. Pure. The graph has to be valid.
 */
export function estimateRun(graph: TaskGraph, priceList?: PriceList): Estimate {
  const plan = compilePlan(graph, { priceList });
  const sum = (dimension: SpendableDimension): number =>
    plan.units.reduce((total, { cap }) => total + cap[dimension], 0);
  const first = (dimension: SpendableDimension): number =>
    plan.units.reduce((total, { need, sources }) => total + (sources.length === 0 ? need[dimension] : 0), 0);
  const dimension = (name: SpendableDimension): DimensionEstimate =>
    estimateOf(name, sum(name), first(name), plan.declared[name]);
  return {
    units: plan.units.length,
    tokens: dimension("tokens"),
    llm_invocations: dimension("llm_invocations"),
    retries: dimension("retries"),
    cost_usd: dimension("cost_usd"),
    duration: durationOf(plan),
    price_list_version: priceList?.version ?? null,
    unpriced_tiers: [
      ...new Set(plan.units.flatMap(({ unit, price }) => (price === null ? (unit.model?.tier ?? []) : []))),
    ],
    spenders: spendersOf(plan),
  };
}

function estimateOf(name: SpendableDimension, worst: number, first: number, declared: number): DimensionEstimate {
  return {
    worst: amount(name, worst),
    first_attempts: amount(name, first),
    declared: declared === Number.POSITIVE_INFINITY ? null : amount(name, declared),
    at_most: amount(name, Math.min(worst, declared)),
  };
}

function durationOf(plan: Plan): DimensionEstimate {
  const declared = plan.graph.budget.max_duration_ms;
  const { worst, first } = worstDurationMs(plan);
  return {
    worst,
    first_attempts: first,
    declared: declared ?? null,
    at_most: Math.min(worst, declared ?? worst),
  };
}

function spendersOf(plan: Plan): UnitEstimate[] {
  const before = { tokens: 0, llm_invocations: 0, retries: 0, cost_usd: 0 };
  return plan.units.flatMap((planned) => {
    const { unit, cap, isModel, sources } = planned;
    const waits = DIMENSIONS.flatMap((name) => waitOf(plan, planned, name, before[name]) ?? []);
    for (const name of DIMENSIONS) before[name] += cap[name];
    if (!isModel && waits.length === 0) return [];
    return [
      {
        id: unit.id,
        type: unit.type,
        tier: unit.model?.tier ?? null,
        stands_in: sources.length > 0,
        attempts: unit.retries.max_attempts,
        tokens: cap.tokens,
        cost_usd: usd(cap.cost_usd),
        waits,
      },
    ];
  });
}

const DIMENSIONS: readonly SpendableDimension[] = ["tokens", "llm_invocations", "retries", "cost_usd"];

function waitOf(
  { declared }: Plan,
  { need, cap }: PlannedUnit,
  dimension: SpendableDimension,
  before: number,
): BudgetWait | null {
  const sure = Math.max(0, declared[dimension] - before);
  if (cap[dimension] <= sure) return null;
  return {
    dimension,
    needed: amount(dimension, need[dimension]),
    sure: amount(dimension, sure),
    kind: need[dimension] > declared[dimension] ? "never" : need[dimension] > sure ? "wait" : "retry",
  };
}

function amount(dimension: SpendableDimension, value: number): number | string {
  return dimension === "cost_usd" ? usd(value) : value;
}
