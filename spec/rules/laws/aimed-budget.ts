// Graph budgets aimed at the edges: what is needed, what may be taken, what will be taken up to some unit, one less and one more.

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
} from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";
import type { RawAim, RawGraph } from "./raw-graph.ts";
import type { Script } from "./script.ts";
import { runScript } from "./script.ts";

const sum = (amounts: readonly Spending[]): Spending => amounts.reduce(plus, NOTHING);

/** The most a `max_cost_usd` can say, in micro-USD. */
const MOST_MONEY = 99_999_999_999;

export const withAimedBudget = (
  graph: TaskGraph,
  raw: RawGraph,
  script: Script,
  prices: PriceList | null,
): TaskGraph => {
  const run = runScript(graph, script, prices);
  const units = run.order.flatMap((id) => graph.work_units.filter((unit) => unit.id === id));
  const limitIn = (d: Dimension, aim: RawAim): number | undefined => {
    const index = Math.min(aim.at, units.length - 1);
    const need = (unit: WorkUnit | undefined): number =>
      unit === undefined ? 0 : d === "retries" ? 1 : needOf(unit, 1, prices)[d];
    const aimed = (): number => {
      const earlier = units.slice(0, index);
      switch (aim.kind) {
        case "zero":
          return 0;
        case "times":
          return aim.times * need(units[index]) + aim.delta;
        case "taken":
          return (
            sum(earlier.map((unit) => run.units.get(unit.id)?.taken ?? NOTHING))[d] + need(units[index]) + aim.delta
          );
        case "all taken":
          return sum([...run.units.values()].map((unit) => unit.taken))[d] + aim.delta;
        case "caps":
          return sum(earlier.map((unit) => capOf(unit, prices)))[d] + need(units[index]) + aim.delta;
        case "all caps":
          return sum(units.map((unit) => capOf(unit, prices)))[d] + aim.delta;
      }
    };
    const limited = (raw.limited & (1 << DIMENSIONS.indexOf(d))) !== 0;
    return limited ? Math.min(MOST_MONEY, Math.max(0, aimed())) : undefined;
  };
  const tokens = limitIn("tokens", raw.budget.tokens);
  const invocations = limitIn("llm_invocations", raw.budget.llm_invocations);
  const retries = limitIn("retries", raw.budget.retries);
  const cost = prices === null ? undefined : limitIn("cost_usd", raw.budget.cost_usd);
  const budget: TaskGraph["budget"] = {
    ...(tokens === undefined ? {} : { max_tokens: tokens }),
    ...(invocations === undefined ? {} : { max_llm_invocations: invocations }),
    ...(retries === undefined ? {} : { max_retries: retries }),
    ...(cost === undefined ? {} : { max_cost_usd: moneyOf(cost) }),
    ...(raw.duration ? { max_duration_ms: 60_000 } : {}),
  };
  return withoutHopelessUnits({ ...graph, budget }, prices);
};

/** GRAPH-007: a critical unit outside every edge that could never run is made uncritical. */
const withoutHopelessUnits = (graph: TaskGraph, prices: PriceList | null): TaskGraph => {
  const { max_tokens, max_llm_invocations, max_cost_usd } = graph.budget;
  const cost = max_cost_usd === undefined ? Number.POSITIVE_INFINITY : Number(max_cost_usd.replace(".", ""));
  let invocations = max_llm_invocations ?? Number.POSITIVE_INFINITY;
  const hopeless = (unit: WorkUnit): boolean => {
    const need = needOf(unit, 1, prices);
    if (need.tokens > (max_tokens ?? Number.POSITIVE_INFINITY) || need.cost_usd > cost) return true;
    if (need.tokens > (unit.budget.max_tokens ?? Number.POSITIVE_INFINITY)) return true;
    if (unit.type === "llm") invocations -= 1;
    return unit.type === "llm" && invocations < 0;
  };
  const inEdges = (id: string): boolean => graph.escalations.some((edge) => edge.from === id || edge.to === id);
  return {
    ...graph,
    work_units: graph.work_units.map((unit) =>
      unit.critical && !inEdges(unit.id) && hopeless(unit) ? { ...unit, critical: false } : unit,
    ),
  };
};
