import type { Binding, TaskGraph, TaskIr, TaskIrBinding, TaskIrRouting, TaskIrTask, WorkUnit } from "@krako/contracts";
import { TASK_IR_VERSION } from "./defaults.ts";
import type { LoweringFacts } from "./lower.ts";

/** What {@link lower} needs besides the document to make the same graph again. */
export function factsOf({ graph_id, request_id, tenant_id, created_at }: TaskGraph): LoweringFacts {
  return { graph_id, request_id, tenant_id, created_at };
}

/**
 * The document whose lowering is a graph: the way back, for a graph that somebody wants to go on writing. Everything is written out,
 * nothing is left to defaults; what was a ladder comes back as its edges. Only what made the graph (its versions) is not kept, and
 * objects that a schema leaves open would come back closed, which no valid graph has.
 */
export function raise(graph: TaskGraph, id: string): TaskIr {
  const { budget, policy, work_units, escalations, output, labels, extensions, required_extensions } = graph;
  return {
    version: TASK_IR_VERSION,
    id,
    budget,
    policy,
    tasks: work_units.map(taskOf),
    ...(escalations.length === 0 ? {} : { escalations }),
    output: output.map(({ work_unit_id, pointer }) => (pointer === "" ? work_unit_id : `${work_unit_id}#${pointer}`)),
    ...(labels === undefined ? {} : { labels }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(required_extensions === undefined ? {} : { required_extensions }),
  };
}

function taskOf(unit: WorkUnit): TaskIrTask {
  const { id, type, operation, dependencies, input, bindings, output_schema, budget, retries } = unit;
  const { idempotent, critical, verification_mode } = unit;
  const routing = routingOf(unit);
  return {
    id,
    type: type === "small_model" || type === "llm" ? "model" : type,
    operation,
    ...(dependencies.length === 0 ? {} : { dependencies }),
    input,
    ...(bindings.length === 0 ? {} : { bindings: bindings.map(bindingOf) }),
    schema: output_schema,
    budget: {
      ...(budget.max_tokens === undefined ? {} : { max_tokens: budget.max_tokens }),
      max_time_ms: budget.timeout_ms,
      max_retries: retries.max_attempts - 1,
      backoff_ms: retries.backoff_ms,
    },
    ...(Object.keys(routing).length === 0 ? {} : { routing }),
    critical,
    idempotent,
    verification_mode,
  };
}

function bindingOf({ pointer, ...rest }: Binding): TaskIrBinding {
  return pointer === "" ? rest : { ...rest, pointer };
}

function routingOf({ type, model, constraints, execution_hint }: WorkUnit): TaskIrRouting {
  return {
    ...model,
    ...(type === "small_model" || type === "llm" ? { unit_type: type } : {}),
    ...constraints,
    ...(execution_hint === undefined ? {} : { execution_hint }),
  };
}
