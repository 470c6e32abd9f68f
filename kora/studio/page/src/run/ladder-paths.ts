import type { Condition, TaskGraph, UnitId, UnitState } from "@krako/contracts";
import type { RunView } from "./run-view.ts";

/** A rung of a ladder, and why it was tried: the conditions of the edge that led to it. */
export interface LadderStep {
  readonly unit: UnitId;
  readonly state: UnitState;
  /** Null for the first rung. */
  readonly because: string | null;
}

/** A ladder: the rungs that were tried, in order, and those that were not needed. */
export interface LadderPath {
  readonly tried: readonly LadderStep[];
  readonly notNeeded: readonly UnitId[];
}

/** For each ladder of a graph the way it took so far. */
export function ladderPaths({ graph, units }: RunView): readonly LadderPath[] {
  const targets = new Set(graph.escalations.map(({ to }) => to));
  const bottoms = new Set(graph.escalations.map(({ from }) => from).filter((from) => !targets.has(from)));
  return [...bottoms].map((bottom) => {
    const tried: LadderStep[] = [{ unit: bottom, state: units.get(bottom)?.state ?? "pending", because: null }];
    const seen = new Set([bottom]);
    for (let unit = bottom; ; ) {
      const edge = graph.escalations[units.get(unit)?.escalation?.index ?? -1];
      if (edge === undefined || seen.has(edge.to)) break;
      const state = units.get(edge.to)?.state ?? "pending";
      tried.push({ unit: edge.to, state, because: edge.when.map(conditionText).join(" and ") });
      seen.add(edge.to);
      unit = edge.to;
    }
    return { tried, notNeeded: above(graph, bottom).filter((unit) => units.get(unit)?.state === "skipped") };
  });
}

/** All rungs over a unit, in the order of the edges. */
function above(graph: TaskGraph, bottom: UnitId): UnitId[] {
  const found = new Set<UnitId>();
  const open = [bottom];
  for (let unit = open.shift(); unit !== undefined; unit = open.shift())
    for (const { from, to } of graph.escalations)
      if (from === unit && !found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return [...found];
}

/** A condition of an escalation edge in a few words. */
export function conditionText(condition: Condition): string {
  switch (condition.type) {
    case "failure":
      return condition.error_types === undefined ? "it failed" : `it failed with ${condition.error_types.join(" or ")}`;
    case "schema_mismatch":
      return "its output did not match its schema";
    case "confidence_below":
      return `${condition.pointer || "its output"} is below ${condition.threshold}`;
    case "field_equals":
      return `${condition.pointer || "its output"} is ${JSON.stringify(condition.value)}`;
    case "budget_remaining_at_least":
      return `at least ${condition.amount} ${condition.dimension} are left`;
    default:
      return condition satisfies never;
  }
}
