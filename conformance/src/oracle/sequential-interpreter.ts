// The meaning of a graph: its units one by one in canonical order. Nothing here waits, nothing is clever. Written from the normative
// text alone and independent of the rules it judges; quadratic is fine.
import type { PriceList, TaskGraph } from "@krako/contracts";
import type { Environment } from "./environment.ts";
import { edgeActivated, type Interpretation, interpretUnit } from "./interpret-unit.ts";
import { canonicalOrder } from "./order.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import type { Ending } from "./settled-unit.ts";
import { declaredOf, minus, NOTHING, plusOverrun, type Spending } from "./spending.ts";

export interface UnitResult extends Interpretation {
  readonly id: string;
  /** Index in the graph's escalations of the edge that activated. */
  readonly escalation: number | null;
}
export interface SequentialRun {
  readonly order: readonly string[];
  readonly units: ReadonlyMap<string, UnitResult>;
  /** u's own result, or that of what stands in for it. */
  readonly effective: (id: string) => Ending;
  readonly overrun: Spending;
}

export const runSequentially = (
  graph: TaskGraph,
  environment: Environment,
  prices: PriceList | null,
  readings: Readings = NORMATIVE,
): SequentialRun => {
  const order = canonicalOrder(graph, readings);
  if (order === null) throw new Error("the graph has no canonical order");
  const units = new Map<string, UnitResult>();
  let remaining = declaredOf(graph);

  const result = (id: string): UnitResult => {
    const known = units.get(id);
    if (known === undefined) throw new Error(`the result of ${id} is needed before it is known`);
    return known;
  };
  const own = (id: string): Ending => result(id).ending;
  const activated = (id: string): number | null => result(id).escalation;
  const effective = (id: string): Ending => {
    const edge = graph.escalations[activated(id) ?? -1];
    return edge === undefined ? own(id) : effective(edge.to);
  };

  for (const id of order) {
    const unit = graph.work_units.find((candidate) => candidate.id === id);
    if (unit === undefined) continue;
    const run = interpretUnit({ graph, prices, environment, remaining, own, effective, activated, readings }, unit);
    remaining = minus(remaining, run.taken);
    units.set(id, { ...run, id, escalation: edgeActivated(graph, id, run.ending, remaining, readings) });
  }
  const overrun = [...units.values()]
    .flatMap((unit) => unit.attempts)
    .reduce((sum, attempt) => plusOverrun(sum, attempt.overrun), NOTHING);
  return { order, units, effective, overrun };
};
