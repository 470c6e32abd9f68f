import type { BackendCapabilities, TaskIr, TaskIrRouting, TaskIrTask } from "@krako/contracts";
import { indexLadders } from "../task-ir/ladder-index.ts";
import { bindingsOf, dependenciesOf } from "../task-ir/lower-task.ts";
import { privacyOfTask, routingOf, tierOf, unitTypeOf } from "../task-ir/routing.ts";
import { UNDECIDED } from "./undecided.ts";

/** A model that a plan does without. */
export interface LeftOut {
  /** The task; in the plan it ends undecided instead of calling a model. */
  readonly task: string;
  readonly unit_type: "small_model" | "llm";
  readonly tier: string;
}

export interface PlanForCapabilities {
  readonly taskIr: TaskIr;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What of a document a backend can run, judged by its descriptor alone (CAP-001). A rung whose model tier the backend does not
 * have becomes a step that ends undecided, at the same place and with the same id, and that goes on to the next rung if there is
 * one; so the answer of a rung that was not sure is never taken instead. Only rungs are replaced, and only on ladders that keep
 * at least one: everything else stays, and a backend that cannot run it refuses.
 */
export function planForCapabilities(taskIr: TaskIr, capabilities: BackendCapabilities): PlanForCapabilities {
  const tasks = new Map(taskIr.tasks.map((task) => [task.id, task]));
  const missing = new Map<string, LeftOut>();
  for (const { rungs } of taskIr.ladders ?? []) {
    const absent = rungs.flatMap(({ task: id }) => {
      const task = tasks.get(id);
      return task === undefined ? [] : (missingModel(taskIr, task, capabilities) ?? []);
    });
    if (absent.length < rungs.length) for (const each of absent) missing.set(each.task, each);
  }
  if (missing.size === 0) return { taskIr, leftOut: [] };
  const { sourcesOf } = indexLadders(taskIr, new Map());
  const planned: TaskIr = {
    ...taskIr,
    tasks: taskIr.tasks.map((task) => {
      const left = missing.get(task.id);
      return left === undefined ? task : endUndecided(task, left, sourcesOf(task.id), capabilities.backend);
    }),
    ladders: (taskIr.ladders ?? []).map(({ rungs }) => ({
      rungs: rungs.map((rung) => (missing.has(rung.task) ? { task: rung.task } : rung)),
    })),
  };
  return { taskIr: planned, leftOut: [...missing.values()] };
}

function missingModel(taskIr: TaskIr, task: TaskIrTask, capabilities: BackendCapabilities): LeftOut | null {
  if (task.type !== "model") return null;
  const routing = routingOf(taskIr, task);
  const tier = tierOf(routing);
  const isLlm = unitTypeOf(task, routing) === "llm";
  const offered = !isLlm
    ? capabilities.small_model_tiers
    : privacyOfTask(taskIr, routing) === "local_only"
      ? capabilities.local_model_tiers
      : capabilities.model_tiers;
  return offered.includes(tier) ? null : { task: task.id, unit_type: isLlm ? "llm" : "small_model", tier };
}

/** The same place in the graph: id, dependencies, schema and importance; but no model and no answer. */
function endUndecided(
  task: TaskIrTask,
  { unit_type, tier }: LeftOut,
  sources: ReadonlySet<string>,
  backend: string,
): TaskIrTask {
  return {
    id: task.id,
    type: "deterministic",
    operation: UNDECIDED,
    dependencies: dependenciesOf(task, bindingsOf(task), sources),
    input: { unit_type, tier, backend },
    ...(task.schema === undefined ? {} : { schema: task.schema }),
    budget: { max_retries: 0 },
    ...(task.routing === undefined ? {} : { routing: placementOf(task.routing) }),
    ...(task.critical === undefined ? {} : { critical: task.critical }),
    ...(task.metadata === undefined ? {} : { metadata: task.metadata }),
  };
}

/** What of a routing is about where a task runs, and not about its model. */
function placementOf({
  privacy,
  region,
  trusted_node_required,
  latency_ms,
  execution_hint,
}: TaskIrRouting): TaskIrRouting {
  return {
    ...(privacy === undefined ? {} : { privacy }),
    ...(region === undefined ? {} : { region }),
    ...(trusted_node_required === undefined ? {} : { trusted_node_required }),
    ...(latency_ms === undefined ? {} : { latency_ms }),
    ...(execution_hint === undefined ? {} : { execution_hint }),
  };
}
