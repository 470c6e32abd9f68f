// Graph budgets aimed at the edges: what is needed, what may be taken, what will be taken up to some unit; one less and one more.
import type { PriceList, TaskGraph } from "@krako/contracts";
import { environmentOf } from "../judge/environment.ts";
import { runSequentially } from "../oracle/sequential-interpreter.ts";
import {
  capOf,
  DIMENSIONS,
  type Dimension,
  moneyOf,
  NOTHING,
  needOf,
  plus,
  type Spending,
  type WorkUnit,
} from "../oracle/spending.ts";
import type { Script } from "./case.ts";
import type { RawAim, RawCase } from "./raw-case.ts";

const sum = (amounts: readonly Spending[]): Spending => amounts.reduce(plus, NOTHING);

const BUDGET_MEMBER = {
  tokens: "max_tokens",
  llm_invocations: "max_llm_invocations",
  retries: "max_retries",
  cost_usd: "max_cost_usd",
} as const;
/** The most each dimension can say. */
const MOST: Readonly<Record<Dimension, number>> = {
  tokens: 100_000_000_000,
  llm_invocations: 1_000_000,
  retries: 100_000,
  cost_usd: 99_999_999_999,
};

export const withAimedBudget = (
  graph: TaskGraph,
  raw: RawCase,
  script: Script,
  prices: PriceList | null,
): TaskGraph => {
  const run = runSequentially(graph, environmentOf(script), prices);
  const results = [...run.units.values()];
  const unitAt = (index: number): WorkUnit | undefined => graph.work_units[index % graph.work_units.length];
  const target = (dimension: Dimension, { kind, at, times }: RawAim): number => {
    const unit = unitAt(at);
    switch (kind) {
      case "zero":
        return 0;
      case "need":
        return unit === undefined ? 0 : needOf(unit, 2, prices)[dimension] * times;
      case "taken":
        return sum(results.slice(0, (at % results.length) + 1).map(({ taken }) => taken))[dimension];
      case "all taken":
        return sum(results.map(({ taken }) => taken))[dimension];
      case "caps":
        return sum(graph.work_units.slice(0, at + 1).map((each) => capOf(each, prices)))[dimension];
      case "all caps":
        return sum(graph.work_units.map((each) => capOf(each, prices)))[dimension];
    }
  };
  const budget: Record<string, number | string> = {};
  for (const [bit, dimension] of DIMENSIONS.entries()) {
    if (((raw.limited >> bit) & 1) === 0 || (dimension === "cost_usd" && prices === null)) continue;
    const aim = raw.budget[dimension];
    const amount = Math.min(MOST[dimension], Math.max(0, target(dimension, aim) + aim.delta));
    budget[BUDGET_MEMBER[dimension]] = dimension === "cost_usd" ? moneyOf(amount) : amount;
  }
  if (raw.duration > 0) budget["max_duration_ms"] = raw.duration;
  return withoutHopelessUnits({ ...graph, budget: budget as TaskGraph["budget"] }, prices);
};

/** GRAPH-007: a critical unit outside every edge that could not have its first attempt would make the graph invalid. */
const withoutHopelessUnits = (graph: TaskGraph, prices: PriceList | null): TaskGraph => {
  const { max_tokens = Infinity, max_llm_invocations = Infinity, max_cost_usd } = graph.budget;
  const money = max_cost_usd === undefined ? Infinity : Number(max_cost_usd.replace(".", ""));
  let invocations = max_llm_invocations;
  const isHopeless = (unit: WorkUnit): boolean => {
    const need = needOf(unit, 1, prices);
    if (need.tokens > max_tokens || need.cost_usd > money) return true;
    if (need.tokens > (unit.budget.max_tokens ?? Infinity)) return true;
    if (unit.type === "llm") invocations -= 1;
    return unit.type === "llm" && invocations < 0;
  };
  const inEdges = (id: string): boolean => graph.escalations.some(({ from, to }) => from === id || to === id);
  const work_units = graph.work_units.map((unit) =>
    unit.critical && !inEdges(unit.id) && isHopeless(unit) ? { ...unit, critical: false } : unit,
  );
  return { ...graph, work_units };
};
