import type { Condition, Escalation, TaskGraph, TaskIr, Violation } from "@krako/contracts";
import { CONTRACT_VERSION, joinPointer, refusal, SCHEMA_VERSION } from "@krako/rules";
import { KORA_VERSION } from "../version.ts";
import { DEFAULTS } from "./defaults.ts";
import { indexLadders, type OutputSchemas } from "./ladder-index.ts";
import { lowerTask } from "./lower-task.ts";
import { readReference } from "./reference.ts";

/** What a graph says of itself that no document can know. Ids and time come from the caller, so that lowering stays a function. */
export interface LoweringFacts {
  /** UUID of this graph. */
  readonly graph_id: string;
  /** UUID of the intent behind it, the same for every attempt to have it executed. */
  readonly request_id: string;
  readonly tenant_id: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly created_at: string;
  /** Output schemas by operation, for tasks that write none. Absent: every task writes its own. */
  readonly outputSchemas?: OutputSchemas;
}

/**
 * Turns Task IR into the graph it means: the same document and facts give the same graph. Ids, order, caps and schemas are kept;
 * ladders become escalation edges and nothing else. It checks only what a graph cannot be written without; `checkTaskIr` and
 * `govern` check the rest.
 * @throws RefusalError `VALIDATION_ERROR` (GRAPH-006) when a task has neither its own output schema nor one from elsewhere, or a
 * model task no token limits.
 */
export function lower(taskIr: TaskIr, facts: LoweringFacts): TaskGraph {
  const { graph, violations } = lowerAsFarAsPossible(taskIr, facts);
  if (violations.length === 0) return graph;
  throw refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title: "The document cannot become a graph.",
    detail: `Document "${taskIr.id}" leaves out what no default can give. Nothing was executed.`,
    violations,
  });
}

/** The graph with place holders where something is missing, and what is missing, with pointers into the document. */
export function lowerAsFarAsPossible(
  taskIr: TaskIr,
  facts: LoweringFacts,
): { readonly graph: TaskGraph; readonly violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const ladders = indexLadders(taskIr, facts.outputSchemas ?? new Map());
  const work_units = taskIr.tasks.map((task, t) =>
    lowerTask(taskIr, task, ladders, (below, message, mend) => {
      violations.push({ rule: "GRAPH-006", pointer: joinPointer("/tasks", t) + below, message, mend });
    }),
  );
  const graph: TaskGraph = {
    schema_version: SCHEMA_VERSION,
    kora_version: KORA_VERSION,
    contract_version: CONTRACT_VERSION,
    graph_id: facts.graph_id,
    request_id: facts.request_id,
    tenant_id: facts.tenant_id,
    created_at: facts.created_at,
    budget: taskIr.budget ?? {},
    policy: { ...DEFAULTS.policy, ...taskIr.policy },
    work_units,
    escalations: escalationsOf(taskIr),
    output: outputOf(taskIr),
    ...(taskIr.labels === undefined ? {} : { labels: taskIr.labels }),
    ...(taskIr.extensions === undefined ? {} : { extensions: taskIr.extensions }),
    ...(taskIr.required_extensions === undefined ? {} : { required_extensions: taskIr.required_extensions }),
  };
  return { graph, violations };
}

/** Each rung escalates to the next; then the edges that are written out. */
function escalationsOf(taskIr: TaskIr): Escalation[] {
  const rungs = (taskIr.ladders ?? []).flatMap((ladder) =>
    ladder.rungs
      .slice(0, -1)
      .map((rung, r) => ({ from: rung.task, to: ladder.rungs[r + 1]?.task ?? "", when: rung.escalate_when })),
  );
  return [...rungs, ...(taskIr.escalations ?? [])].map(({ from, to, when }) => ({ from, to, when: when ?? failed() }));
}

function failed(): Condition[] {
  return DEFAULTS.when.map((condition) => ({ ...condition }));
}

function outputOf({ output, tasks }: TaskIr): TaskGraph["output"] {
  const references = output ?? [tasks.at(-1)?.id ?? ""];
  return references.map((reference) => {
    const { id, pointer } = readReference(reference);
    return { work_unit_id: id, pointer };
  });
}
