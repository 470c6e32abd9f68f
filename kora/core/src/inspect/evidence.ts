import type { Condition, Escalation, TaskGraph, TaskTelemetry } from "@krako/contracts";
import { readPointer } from "@krako/rules";
import { UNDECIDED_CODE } from "../plan/undecided.ts";

/** Rules of one unit that a sentence names. */
const MOST_NAMED = 8;

/** Outputs of units by id, as far as they have one. */
export type Outputs = ReadonlyMap<string, unknown>;

/** Says what the rungs of one run came to. */
export type Evidence = (tasks: readonly TaskTelemetry[], outputs: Outputs) => string[];

/**
 * For runs of one graph: what its rungs came to, in canonical order: which rules held, and whether that was sure enough, with the
 * number that decided. Nothing of the request and nothing of what was read from it.
 */
export function evidenceOf(graph: TaskGraph): Evidence {
  const operations = new Map(graph.work_units.map(({ id, operation }) => [id, operation]));
  const edges = new Map<string, Escalation[]>();
  for (const edge of graph.escalations) {
    const own = edges.get(edge.from);
    if (own === undefined) edges.set(edge.from, [edge]);
    else own.push(edge);
  }
  return (tasks, outputs) =>
    tasks.flatMap(({ task_id, status, escalation_index, error }) => {
      const own = edges.get(task_id);
      if (own === undefined || status === "skipped" || error?.code === UNDECIDED_CODE) return [];
      const output = outputs.get(task_id);
      const followed = escalation_index === undefined ? undefined : graph.escalations[escalation_index];
      const said =
        followed === undefined
          ? own.flatMap(({ when }) => when.flatMap((condition) => notHeld(condition, output)))
          : followed.when.map((condition) => held(condition, output));
      const what = said.length > 0 ? [...new Set(said)].join(", ") : status;
      return [`${task_id}: ${[...rulesThatHeld(operations.get(task_id), output), what].join("; ")}.`];
    });
}

/** Why an escalation was followed. */
function held(condition: Condition, output: unknown): string {
  switch (condition.type) {
    case "failure":
      return condition.error_types === undefined ? "it failed" : `it failed with ${condition.error_types.join(" or ")}`;
    case "schema_mismatch":
      return "its output did not match its schema";
    case "confidence_below":
      return `"${condition.pointer}" is ${numberAt(output, condition.pointer)}, below ${condition.threshold}`;
    case "field_equals":
      return `"${condition.pointer}" is ${JSON.stringify(condition.value)}`;
    case "budget_remaining_at_least":
      return `enough ${condition.dimension} were left`;
    default:
      return condition satisfies never;
  }
}

/** Why an escalation was not followed, where that is a matter of what the unit said. */
function notHeld(condition: Condition, output: unknown): string[] {
  switch (condition.type) {
    case "confidence_below":
      return [`"${condition.pointer}" is ${numberAt(output, condition.pointer)}, not below ${condition.threshold}`];
    case "field_equals":
      return [`"${condition.pointer}" is not ${JSON.stringify(condition.value)}`];
    case "failure":
    case "schema_mismatch":
    case "budget_remaining_at_least":
      return [];
    default:
      return condition satisfies never;
  }
}

function numberAt(output: unknown, pointer: string): string {
  const value = readPointer(output, pointer);
  return typeof value === "number" ? String(Number(value.toFixed(4))) : "no number";
}

/** The ids of rules are written in the playbook; what else an operation says of its input stays out. */
function rulesThatHeld(operation: string | undefined, output: unknown): string[] {
  if (operation !== "text.classify_rules@1") return [];
  const matched = readPointer(output, "/matched");
  if (!Array.isArray(matched)) return [];
  if (matched.length === 0) return ["no rule held"];
  const named = matched.slice(0, MOST_NAMED).join(", ");
  return [`held ${named}${matched.length > MOST_NAMED ? ", …" : ""}`];
}
