// What the naive session concludes about a unit from the state of all the others: quadratic, and without memory.

import type { Attempt, Readings } from "@krako/conformance/oracle";
import {
  allHold,
  attemptLimit,
  breached,
  capOf,
  DIMENSIONS,
  declaredOf,
  type Ending,
  ended,
  inputOf,
  minus,
  mostOf,
  needOf,
  type Spending,
  type WorkUnit,
} from "@krako/conformance/oracle";
import type { PriceList, TaskGraph } from "@krako/contracts";

export interface Live {
  readonly unit: WorkUnit;
  phase: "idle" | "running" | "waiting";
  attempts: Attempt[];
  taken: Spending;
  overrun: Spending;
  ending: Ending | null;
  /** Index of the edge that activated; undefined while that is not decided. */
  edge: number | null | undefined;
  coveredOnce: boolean;
}
/** In rank order. */
export type Units = ReadonlyMap<string, Live>;
export interface Situation {
  readonly graph: TaskGraph;
  readonly prices: PriceList | null;
  readonly readings: Readings;
  readonly units: Units;
}

export const liveOf = (units: Units, id: string): Live => {
  const live = units.get(id);
  if (live === undefined) throw new Error(`no unit ${id}`);
  return live;
};
const before = (units: Units, id: string): readonly Live[] => {
  const all = [...units.values()];
  return all.slice(
    0,
    all.findIndex((live) => live.unit.id === id),
  );
};
const dependencyFailure = ended("failed", { error_type: "DEPENDENCY_FAILURE" });

/** undefined while it is not known (ESC-005). */
export const effectiveOf = (now: Situation, id: string): Ending | undefined => {
  const live = liveOf(now.units, id);
  if (live.ending === null || (live.edge === undefined && live.ending.status !== "cancelled")) return undefined;
  const edge = now.graph.escalations[live.edge ?? -1];
  const target = edge === undefined ? live.ending : effectiveOf(now, edge.to);
  return target?.status === "failed" && now.readings.failedTarget === "ignored" ? live.ending : target;
};

export const remainingOf = (now: Situation): Spending =>
  [...now.units.values()].reduce((left, live) => minus(left, live.taken), declaredOf(now.graph));

/** What a budget condition of an edge is about; undefined while that is not known. */
const remainingFor = (now: Situation, live: Live, to: string): Spending | undefined => {
  if (now.readings.budgetCondition === "now") return remainingOf(now);
  const earlier =
    now.readings.budgetCondition === "from" ? [...before(now.units, live.unit.id), live] : before(now.units, to);
  if (earlier.some((other) => other.ending === null)) return undefined;
  return earlier.reduce((left, other) => minus(left, other.taken), declaredOf(now.graph));
};

/** The edge a unit that ended activates, null for none; undefined while that cannot be said. */
export const decisionOf = (now: Situation, live: Live, ending: Ending): number | null | undefined => {
  for (const [index, edge] of now.graph.escalations.entries()) {
    if (edge.from !== live.unit.id) continue;
    const verdict = allHold(edge.when, ending, remainingFor(now, live, edge.to), now.readings);
    if (verdict !== false) return verdict === true ? index : undefined;
  }
  return null;
};

/** What an earlier-ranked unit may take in the end. */
const worstOf = ({ prices, readings }: Situation, live: Live): Spending => {
  if (live.ending !== null || readings.worst === "nothing") return live.taken;
  if (readings.worst === "cap") return capOf(live.unit, prices, readings.roundings === "counted" ? 1 : 0);
  return mostOf(live.unit, live.taken, live.attempts.length, prices);
};

/** BUDGET-005. */
const coverage = (now: Situation, live: Live): "waits" | "ready" | Ending => {
  const { prices, readings } = now;
  const { unit, taken } = live;
  const need = needOf(unit, live.attempts.length + 1, prices);
  const last = live.attempts.at(-1);
  if (attemptLimit(unit) > 0 && taken.tokens + need.tokens > (unit.budget.max_tokens ?? 0))
    return breached("unit", "tokens", last);
  if (readings.wait === "unit" && live.coveredOnce) return "ready";
  const earlier = before(now.units, unit.id);
  const sure = earlier.reduce((left, other) => minus(left, worstOf(now, other)), minus(declaredOf(now.graph), taken));
  const asked = readings.wait === "unit" ? capOf(unit, prices) : need;
  live.coveredOnce = DIMENSIONS.every(
    (d) => (readings.zeroNeeds === "ignored" && asked[d] === 0) || sure[d] >= asked[d],
  );
  if (live.coveredOnce) return "ready";
  if (readings.breach === "waits" && earlier.some((other) => other.ending === null)) return "waits";
  const short = DIMENSIONS.find((d) => need[d] > 0 && sure[d] < need[d]);
  return short === undefined ? "ready" : breached("graph", short, last);
};

/** Where a unit stands: it may start, it has to wait, or it ends without another attempt. */
export const verdictOf = (now: Situation, live: Live): "not asked" | "waits" | "ready" | Ending => {
  const { graph, readings, units } = now;
  if (live.ending !== null || live.phase !== "idle") return "not asked";
  const dependencies = live.unit.dependencies.map((id) => effectiveOf(now, id)?.status);
  const failed = dependencies.includes("failed");
  if (readings.activation === "dependencies" && failed) return dependencyFailure;
  const edges = graph.escalations.flatMap((edge, index) =>
    edge.to === live.unit.id ? [{ from: edge.from, index }] : [],
  );
  if (edges.some(({ from }) => liveOf(units, from).edge === undefined)) return "waits";
  if (edges.length > 0 && !edges.some(({ from, index }) => liveOf(units, from).edge === index)) return ended("skipped");
  if (failed) return dependencyFailure;
  if (dependencies.includes(undefined)) return "waits";
  if (dependencies.includes("skipped")) return readings.skip === "propagates" ? ended("skipped") : dependencyFailure;
  return resolvedInputOf(now, live) === null
    ? ended("failed", { error_type: "VALIDATION_ERROR" })
    : coverage(now, live);
};

export const ownOf = (units: Units, id: string): Ending => liveOf(units, id).ending ?? ended("cancelled");
export const resolvedInputOf = (now: Situation, live: Live): ReturnType<typeof inputOf> =>
  inputOf(
    now.graph,
    live.unit,
    (id) => effectiveOf(now, id) ?? ownOf(now.units, id),
    (id) => ownOf(now.units, id),
    now.readings,
  );
