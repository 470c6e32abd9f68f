import type {
  Binding,
  ModelRequirements,
  TaskIr,
  TaskIrRouting,
  TaskIrTask,
  UnitConstraints,
  WorkUnit,
} from "@krako/contracts";
import { closeSchema } from "./close-schema.ts";
import { DEFAULTS } from "./defaults.ts";
import type { LadderIndex } from "./ladder-index.ts";
import { readReference } from "./reference.ts";
import { routingOf, tierOf, unitTypeOf } from "./routing.ts";
import { splitTokens } from "./token-limits.ts";

/** Says that a task lacks what no default can give it. `pointer` is below the task. */
export type Lacks = (pointer: string, message: string, mend: string) => void;

/** One task as a unit. What is missing is told to `lacks`; the unit then has a place holder that no valid graph has. */
export function lowerTask(taskIr: TaskIr, task: TaskIrTask, ladders: LadderIndex, lacks: Lacks): WorkUnit {
  const kind = task.type === "model" ? "model" : "other";
  const routing = routingOf(taskIr, task);
  const defaults = taskIr.defaults ?? {};
  const budget = { ...defaults.budget, ...task.budget };
  const attempts = (budget.max_retries ?? DEFAULTS.maxRetries[kind]) + 1;
  const bindings = bindingsOf(task);
  const found = ladders.schemaOf(task);
  if (found === null) lacks(kind === "model" ? "" : "/operation", ...noSchema(task));
  const limits = kind === "model" ? splitTokens(budget, routing, attempts) : null;
  if (kind === "model" && limits === null) lacks("", ...noLimits(task, budget.max_tokens, attempts));
  const maxTokens = limits?.maxTokens ?? task.budget?.max_tokens;
  const model: ModelRequirements | undefined = limits
    ? {
        tier: tierOf(routing),
        ...(routing.model === undefined ? {} : { model: routing.model }),
        max_input_tokens: limits.maxInputTokens,
        max_output_tokens: limits.maxOutputTokens,
        ...(routing.temperature === undefined ? {} : { temperature: routing.temperature }),
      }
    : undefined;
  const constraints = constraintsOf(routing);
  return {
    id: task.id,
    type: unitTypeOf(task, routing),
    operation: task.operation,
    dependencies: dependenciesOf(task, bindings, ladders.sourcesOf(task.id)),
    input: task.input ?? {},
    bindings,
    output_schema: found === null ? {} : closeSchema(found.schema),
    budget: {
      ...(maxTokens === undefined ? {} : { max_tokens: maxTokens }),
      timeout_ms: budget.max_time_ms ?? DEFAULTS.maxTimeMs[kind],
    },
    retries: { max_attempts: attempts, backoff_ms: budget.backoff_ms ?? DEFAULTS.backoffMs },
    ...(model === undefined ? {} : { model }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(routing.execution_hint === undefined ? {} : { execution_hint: routing.execution_hint }),
    idempotent: task.idempotent ?? defaults.idempotent ?? DEFAULTS.idempotent,
    critical: task.critical ?? defaults.critical ?? DEFAULTS.critical,
    verification_mode: task.verification_mode ?? defaults.verification_mode ?? DEFAULTS.verification,
  };
}

/** The bindings of a task, those in the short form first. */
export function bindingsOf(task: TaskIrTask): Binding[] {
  const short = Object.entries(task.bind ?? {}).map(([to, reference]): Binding => {
    const { id, pointer } = readReference(reference);
    return { from: id, pointer, to };
  });
  return [...short, ...(task.bindings ?? []).map((long): Binding => ({ ...long, pointer: long.pointer ?? "" }))];
}

/** What a task names, then what it is bound to; but never what escalates to it, which is not a dependency (GRAPH-004). */
export function dependenciesOf(task: TaskIrTask, bindings: readonly Binding[], sources: ReadonlySet<string>): string[] {
  const dependencies = new Set(task.dependencies);
  for (const { from } of bindings) if (!sources.has(from)) dependencies.add(from);
  return [...dependencies];
}

function constraintsOf({
  privacy,
  region,
  trusted_node_required,
  latency_ms,
}: TaskIrRouting): UnitConstraints | undefined {
  const constraints: UnitConstraints = {
    ...(privacy === undefined ? {} : { privacy }),
    ...(region === undefined ? {} : { region }),
    ...(trusted_node_required === undefined ? {} : { trusted_node_required }),
    ...(latency_ms === undefined ? {} : { latency_ms }),
  };
  return Object.keys(constraints).length === 0 ? undefined : constraints;
}

function noSchema({ id, type, operation }: TaskIrTask): [string, string] {
  return type === "model"
    ? [
        `Task "${id}" calls a model and says nothing about its output.`,
        'Write the JSON Schema of its output as "schema".',
      ]
    : [
        `Task "${id}" has no schema, and operation "${operation}" is not known here with one of its own.`,
        'Write "schema", correct the operation\'s name, or load the plugin that brings it.',
      ];
}

function noLimits({ id }: TaskIrTask, maxTokens: number | undefined, attempts: number): [string, string] {
  return maxTokens === undefined
    ? [
        `Task "${id}" calls a model without a token budget.`,
        'Write "budget": {"max_tokens": …}: the most all its attempts together may consume.',
      ]
    : [
        `${maxTokens} tokens for ${attempts} attempts leave nothing for the input or the output of task "${id}".`,
        "Raise max_tokens, lower max_retries, or lower the limits in its routing.",
      ];
}
