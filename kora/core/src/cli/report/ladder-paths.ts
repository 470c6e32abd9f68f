import type { Condition, Escalation, ExecutionResult, TaskGraph } from "@krako/contracts";

/** Ladders that are written out; the rest are counted. */
const MOST_LADDERS = 20;

/** For each ladder the rungs that were tried, how each ended, and why the next was. */
export function ladderPaths(graph: TaskGraph, result: ExecutionResult): string[] {
  const records = new Map(result.telemetry_bundle.tasks.map((task) => [task.task_id, task]));
  const edgeOf = (id: string): Escalation | undefined => graph.escalations[records.get(id)?.escalation_index ?? -1];
  const targets = new Set(graph.escalations.map(({ to }) => to));
  const bottoms = new Set(graph.escalations.map(({ from }) => from).filter((from) => !targets.has(from)));
  const paths = [...bottoms].map((bottom) => {
    let path = `${bottom} ${records.get(bottom)?.status ?? "not run"}`;
    for (
      let edge = edgeOf(bottom), steps = 0;
      edge !== undefined && steps < graph.work_units.length;
      edge = edgeOf(edge.to), steps += 1
    )
      path += ` → (${edge.when.map(reason).join(" and ")}) ${edge.to} ${records.get(edge.to)?.status ?? "not run"}`;
    return `  ${path}`;
  });
  if (paths.length <= MOST_LADDERS) return paths;
  return [...paths.slice(0, MOST_LADDERS), `  … and ${paths.length - MOST_LADDERS} more ladders`];
}

/** A condition in a few words. */
function reason(condition: Condition): string {
  switch (condition.type) {
    case "failure":
      return condition.error_types === undefined ? "failed" : `failed with ${condition.error_types.join(" or ")}`;
    case "schema_mismatch":
      return "output did not match its schema";
    case "confidence_below":
      return `${condition.pointer || "/"} below ${condition.threshold}`;
    case "field_equals":
      return `${condition.pointer || "/"} is ${JSON.stringify(condition.value)}`;
    case "budget_remaining_at_least":
      return `at least ${condition.amount} ${condition.dimension} left`;
    default:
      return condition satisfies never;
  }
}
