// The meaning of a graph: its units one by one in canonical order, against a script. Nothing here waits, nothing is clever.
// Written from the normative text alone and independent of the rules it judges; quadratic is fine.
import type { PriceList, TaskGraph } from "@krako/contracts";
import { type Attempt, attemptOf } from "./attempt.ts";
import { inputOf } from "./bindings.ts";
import { allHold } from "./conditions.ts";
import type { JsonObject } from "./json.ts";
import { canonicalOrder } from "./order.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import { outcomeOf, rejectsInput, type Script } from "./script.ts";
import { breached, type Ending, ended, failedAs, succeeded } from "./settled-unit.ts";
import {
  attemptLimit,
  DIMENSIONS,
  declaredOf,
  minus,
  NOTHING,
  needOf,
  plus,
  plusOverrun,
  type Spending,
  type WorkUnit,
} from "./spending.ts";

export interface UnitResult {
  readonly id: string;
  readonly ending: Ending;
  readonly attempts: readonly Attempt[];
  readonly taken: Spending;
  /** Index in the graph's escalations of the edge that activated. */
  readonly escalation: number | null;
  /** The resolved input, where the unit got as far as its budgets. */
  readonly input: JsonObject | null;
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
  script: Script,
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
  const effective = (id: string): Ending => {
    const edge = graph.escalations[result(id).escalation ?? -1];
    return edge === undefined ? own(id) : effective(edge.to);
  };

  /** What decides over a unit before anything of it is looked at that costs; undefined: it may try to run. */
  const endingBeforeRunning = (unit: WorkUnit): Ending | undefined => {
    const edges = graph.escalations.flatMap((edge, index) =>
      edge.to === unit.id ? [result(edge.from).escalation === index] : [],
    );
    const statuses = unit.dependencies.map((id) => effective(id).status);
    if (readings.activation === "dependencies" && statuses.includes("failed"))
      return ended("failed", { error_type: "DEPENDENCY_FAILURE" });
    if (edges.length > 0 && !edges.includes(true)) return ended("skipped");
    if (statuses.includes("failed")) return ended("failed", { error_type: "DEPENDENCY_FAILURE" });
    if (!statuses.includes("skipped")) return undefined;
    return readings.skip === "propagates" ? ended("skipped") : ended("failed", { error_type: "DEPENDENCY_FAILURE" });
  };

  const runAttempts = (unit: WorkUnit): { ending: Ending; attempts: Attempt[]; taken: Spending } => {
    const attempts: Attempt[] = [];
    let taken = NOTHING;
    for (let k = 1; ; k += 1) {
      const last = attempts.at(-1);
      const need = needOf(unit, k, prices);
      if (attemptLimit(unit) > 0 && taken.tokens + need.tokens > (unit.budget.max_tokens ?? 0))
        return { ending: breached("unit", "tokens", last), attempts, taken };
      const short = DIMENSIONS.find((d) => need[d] > 0 && remaining[d] < need[d]);
      if (short !== undefined) return { ending: breached("graph", short, last), attempts, taken };
      if (rejectsInput(script, unit))
        return { ending: ended("failed", { error_type: "VALIDATION_ERROR" }), attempts, taken };
      const attempt = attemptOf(unit, k, outcomeOf(script, unit, k), prices, readings);
      attempts.push(attempt);
      taken = plus(taken, attempt.taken);
      remaining = minus(remaining, attempt.taken);
      if (attempt.error_type === null) return { ending: succeeded(attempt.output), attempts, taken };
      if (!attempt.retryable || k === unit.retries.max_attempts) return { ending: failedAs(attempt), attempts, taken };
    }
  };

  const runUnit = (unit: WorkUnit): Omit<UnitResult, "id" | "escalation"> => {
    const early = endingBeforeRunning(unit);
    if (early !== undefined) return { ending: early, attempts: [], taken: NOTHING, input: null };
    const input = inputOf(graph, unit, effective, own, readings);
    if (input === null)
      return { ending: ended("failed", { error_type: "VALIDATION_ERROR" }), attempts: [], taken: NOTHING, input };
    return { ...runAttempts(unit), input };
  };

  for (const id of order) {
    const unit = graph.work_units.find((candidate) => candidate.id === id);
    if (unit === undefined) continue;
    const run = runUnit(unit);
    const tried = run.ending.status !== "skipped";
    const escalation = graph.escalations.findIndex(
      (edge) => tried && edge.from === id && allHold(edge.when, run.ending, remaining, readings) === true,
    );
    units.set(id, { id, ...run, escalation: escalation < 0 ? null : escalation });
  }
  const overrun = [...units.values()]
    .flatMap((unit) => unit.attempts)
    .reduce((sum, attempt) => plusOverrun(sum, attempt.overrun), NOTHING);
  return { order, units, effective, overrun };
};
