// What must become of one unit, given what became of every earlier-ranked one. The order of the questions is the contract's: activation,
// dependencies, bindings, the unit's own budget, the graph's budget.
import type { PriceList, TaskGraph } from "@krako/contracts";
import { type Attempt, attemptOf } from "./attempt.ts";
import { inputOf } from "./bindings.ts";
import { allHold } from "./conditions.ts";
import type { Environment } from "./environment.ts";
import type { JsonObject } from "./json.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import { breached, type Ending, ended, failedAs, succeeded } from "./settled-unit.ts";
import { attemptLimit, DIMENSIONS, minus, NOTHING, needOf, plus, type Spending, type WorkUnit } from "./spending.ts";

/** What is known when a unit's turn comes. */
export interface World {
  readonly graph: TaskGraph;
  readonly prices: PriceList | null;
  readonly environment: Environment;
  /** Of the graph's budget, before the unit takes anything. */
  readonly remaining: Spending;
  /** How an earlier-ranked unit itself ended. */
  own(id: string): Ending;
  /** Its own ending, or that of what stands in for it. */
  effective(id: string): Ending;
  /** Index of the edge an earlier-ranked unit activated. */
  activated(id: string): number | null;
  readonly readings?: Readings;
}

/** Why a unit does not get as far as an attempt. */
export type Gate = "open" | "not activated" | "dependency failed" | "dependency skipped" | "binding unresolved";

export interface Interpretation {
  readonly gate: Gate;
  readonly ending: Ending;
  readonly attempts: readonly Attempt[];
  readonly taken: Spending;
  /** The resolved input; null where the unit did not get as far. */
  readonly input: JsonObject | null;
}

/** Without what its edges lead to: see {@link edgeActivated}. */
export const interpretUnit = (world: World, unit: WorkUnit): Interpretation => {
  const { graph, readings = NORMATIVE } = world;
  const none = { attempts: [], taken: NOTHING, input: null };
  const gate = gateOf(world, unit, readings);
  switch (gate) {
    case "not activated":
    case "dependency skipped":
      return { ...none, gate, ending: ended("skipped") };
    case "dependency failed":
      return { ...none, gate, ending: ended("failed", { error_type: "DEPENDENCY_FAILURE" }) };
    case "open": {
      const input = inputOf(graph, unit, world.effective, world.own, readings);
      if (input !== null) return { gate, ...runAttempts(world, unit, input, readings), input };
      return { ...none, gate: "binding unresolved", ending: ended("failed", { error_type: "VALIDATION_ERROR" }) };
    }
  }
};

const gateOf = (
  { graph, effective, activated }: World,
  unit: WorkUnit,
  readings: Readings,
): Exclude<Gate, "binding unresolved"> => {
  const edges = graph.escalations.flatMap((edge, index) =>
    edge.to === unit.id ? [activated(edge.from) === index] : [],
  );
  const statuses = unit.dependencies.map((id) => effective(id).status);
  if (readings.activation === "dependencies" && statuses.includes("failed")) return "dependency failed";
  if (edges.length > 0 && !edges.includes(true)) return "not activated";
  if (statuses.includes("failed")) return "dependency failed";
  if (!statuses.includes("skipped")) return "open";
  return readings.skip === "propagates" ? "dependency skipped" : "dependency failed";
};

const runAttempts = (
  { prices, environment, remaining }: World,
  unit: WorkUnit,
  input: JsonObject,
  readings: Readings,
): { ending: Ending; attempts: Attempt[]; taken: Spending } => {
  const attempts: Attempt[] = [];
  let taken = NOTHING;
  for (let k = 1; ; k += 1) {
    const last = attempts.at(-1);
    const need = needOf(unit, k, prices);
    const left = minus(remaining, taken);
    if (attemptLimit(unit) > 0 && taken.tokens + need.tokens > (unit.budget.max_tokens ?? 0))
      return { ending: breached("unit", "tokens", last), attempts, taken };
    const short = DIMENSIONS.find((d) => need[d] > 0 && left[d] < need[d]);
    if (short !== undefined) return { ending: breached("graph", short, last), attempts, taken };
    if (environment.rejectsInput(unit, input))
      return { ending: ended("failed", { error_type: "VALIDATION_ERROR" }), attempts, taken };
    const attempt = attemptOf(unit, k, environment.outcomeOf(unit, k, input), prices, readings);
    attempts.push(attempt);
    taken = plus(taken, attempt.taken);
    if (attempt.error_type === null) return { ending: succeeded(attempt.output), attempts, taken };
    if (!attempt.retryable || k === unit.retries.max_attempts) return { ending: failedAs(attempt), attempts, taken };
  }
};

/** Index of the edge that a unit which ended so activates; `remaining`: of the graph's budget once it is settled. */
export const edgeActivated = (
  graph: TaskGraph,
  id: string,
  ending: Ending,
  remaining: Spending,
  readings: Readings = NORMATIVE,
): number | null => {
  if (ending.status === "skipped" || ending.status === "cancelled") return null;
  const index = graph.escalations.findIndex(
    (edge) => edge.from === id && allHold(edge.when, ending, remaining, readings) === true,
  );
  return index < 0 ? null : index;
};
