import type { StudioDiff } from "../../../src/api.ts";
import { count } from "../run/amount-text.ts";

/** What is different between two runs, in a sentence. */
export function verdictOf(diff: StudioDiff): string {
  const { graph, status, stages, outputs, cost } = diff;
  if (diff.same) return "The two runs are the same in all but the time they took.";
  const parts = [
    ...(graph.same ? [] : ["the graphs ask for different work, so units are compared by their ids"]),
    ...(status.before === status.after ? [] : [`one ${status.before} and the other ${status.after}`]),
    ...(stages.length === 0 ? [] : [`${count(stages.length, "unit")} went another way`]),
    ...(outputs.length === 0 ? [] : [`outputs differ in ${count(outputs.length, "place")}`]),
    ...(taken(cost) === 0 ? [] : [`they took different amounts in ${count(taken(cost), "dimension")}`]),
  ];
  return `The two runs differ: ${parts.join("; ")}.`;
}

function taken(cost: StudioDiff["cost"]): number {
  return cost.filter(({ dimension }) => dimension !== "duration_ms").length;
}
