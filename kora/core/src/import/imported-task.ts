import type { TaskIrBudget, TaskIrLadder, TaskIrTask, V01Budget, V01Task } from "@krako/contracts";
import type { TakeNote } from "./import-notes.ts";
import type { V01Ids } from "./v01-ids.ts";

/** What a v0.1 task becomes: one task or two, and the ladder between two. */
export interface ImportedTask {
  readonly tasks: readonly TaskIrTask[];
  readonly ladders: readonly TaskIrLadder[];
}

/** A v0.1 task with what its import needs to know of the document. */
export interface TaskInGraph {
  readonly task: V01Task;
  /** Where it stands in the document. */
  readonly at: string;
  readonly ids: V01Ids;
  /** The document's default, taken as a whole where the task says nothing. */
  readonly defaults: V01Budget;
  readonly note: TakeNote;
}

/** What v0.1 took for what a budget leaves out. */
const V01_BUDGET = { max_time_ms: 1_500, max_tokens: 300, max_retries: 1 } as const;

/** Attempts after the first, and milliseconds of one, that a task may have today. */
const MOST_RETRIES = 9;
const LONGEST_MS = 86_400_000;

/** The budget of a v0.1 task with nothing left out. */
export function v01BudgetOf({ task, defaults }: Pick<TaskInGraph, "task" | "defaults">): Required<V01Budget> {
  return { ...V01_BUDGET, ...(task.policy?.budget ?? defaults) };
}

/** Time and retries. v0.1 tried again at once, and only where `on_fail` is `retry`. */
export function importedBudget(inGraph: TaskInGraph): TaskIrBudget {
  const { task, at, note } = inGraph;
  const { max_time_ms, max_retries } = v01BudgetOf(inGraph);
  const written = `${at}/policy/budget`;
  if (max_time_ms > LONGEST_MS) note(`${written}/max_time_ms`, `It became ${LONGEST_MS}, the most there is.`);
  const wanted = task.policy?.on_fail === "retry" ? max_retries : 0;
  if (wanted > MOST_RETRIES) note(`${written}/max_retries`, `It became ${MOST_RETRIES}, the most there is.`);
  return {
    max_time_ms: Math.min(max_time_ms, LONGEST_MS),
    max_retries: Math.min(wanted, MOST_RETRIES),
    backoff_ms: 0,
  };
}

/** What is kept for people and tools, because nothing in a graph means it. */
export function importedMetadata({ task, at, note }: TaskInGraph): Pick<TaskIrTask, "metadata"> {
  const { type, tags = [], policy = {}, run } = task;
  const isIgnored = run.kind === "llm" && Object.keys(task.in ?? {}).length > 0;
  if (isIgnored) note(`${at}/in`, "v0.1 never gave this to a model; it is kept as metadata.");
  if (policy.on_fail === "escalate")
    note(`${at}/policy/on_fail`, "Nothing was named to escalate to; the run fails, as it did. Add a ladder to go on.");
  if (policy.adaptive)
    note(
      `${at}/policy/adaptive`,
      "Routing by what is learnt while it runs has no equal; it is kept as metadata. Write a ladder.",
    );
  const kept = {
    type,
    ...(tags.length === 0 ? {} : { tags }),
    ...(isIgnored ? { in: task.in } : {}),
    ...(policy.adaptive ? { adaptive: policy.adaptive } : {}),
  };
  return { metadata: { kora_v01: kept } };
}
