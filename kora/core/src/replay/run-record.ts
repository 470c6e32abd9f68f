import type { ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isKnownEvent } from "@krako/contracts/known-event";
import { isExecutionEvent, isExecutionResult } from "@krako/contracts/validators/open";
import { checkTaskGraph, type GraphFacts, graphDigest } from "@krako/rules";

/** A run as `--out` keeps it: the graph, every event in order, and the result. */
export interface RunRecord {
  readonly graph: TaskGraph;
  readonly result: ExecutionResult;
  readonly events: readonly ExecutionEvent[];
  /** What checking the graph found out, so that nobody does it again. */
  readonly facts: GraphFacts;
}

/** A record, or the first thing in it that cannot be. */
export type CheckedRunRecord =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly problem: string };

/**
 * Checks what was read from a file that says it is a run: each part by its schema, then that the parts are of one run and that
 * no event is missing. Events of types that are not known here are let go: what they say is not what a run means.
 */
export function checkRunRecord(value: unknown): CheckedRunRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return damaged("It is not an object.");
  const { graph, result, events } = value as Partial<Record<keyof RunRecord, unknown>>;
  if (graph === undefined || result === undefined || !Array.isArray(events))
    return damaged('It does not hold "graph", "result" and "events", as kora run --out writes them.');
  const checked = checkTaskGraph(graph);
  if (!checked.ok) return damaged(`/graph${checked.violations[0]?.pointer}: ${checked.violations[0]?.message}`);
  if (!isExecutionResult(result)) {
    const [first] = explain(isExecutionResult.errors, result);
    return damaged(`/result${first?.pointer}: ${first?.message}`);
  }
  const { graph_digest: digest } = result.execution_metadata;
  if (graphDigest(checked.graph) !== digest)
    return damaged(`The result is of another graph: it says graph_digest ${digest}.`);
  const known: ExecutionEvent[] = [];
  for (let e = 0; e < events.length; e += 1) {
    const event: unknown = events[e];
    const problem = eventProblem(event, e, result);
    if (problem !== null) return damaged(`/events/${e}: ${problem}`);
    if (isKnownEvent(event as ExecutionEvent)) known.push(event as ExecutionEvent);
  }
  const last = known.at(-1)?.event_type;
  if (last === undefined || !ENDS.has(last)) return damaged("Its events stop before the end of the run.");
  return { ok: true, record: { graph: checked.graph, result, events: known, facts: checked.facts } };
}

const ENDS: ReadonlySet<string> = new Set([
  "execution.session.completed",
  "execution.session.failed",
  "execution.session.cancelled",
]);

function eventProblem(event: unknown, index: number, { execution_metadata }: ExecutionResult): string | null {
  if (!isExecutionEvent(event)) {
    const [first] = explain(isExecutionEvent.errors, event);
    return `${first?.pointer ?? ""} ${first?.message ?? "It is no event."}`.trim();
  }
  if (event.sequence !== index + 1) return `It has sequence ${event.sequence}; ${index + 1} is missing.`;
  if (event.graph_id !== null && event.graph_id !== execution_metadata.graph_id) return "It is of another graph.";
  return null;
}

function damaged(problem: string): CheckedRunRecord {
  return { ok: false, problem };
}
