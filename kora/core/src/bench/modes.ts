import type { TaskIr } from "@krako/contracts";
import type { OutputSchemas } from "../task-ir/ladder-index.ts";
import { routingOf, tierOf, unitTypeOf } from "../task-ir/routing.ts";
import { keepRungs } from "./keep-rungs.ts";

/** Both ways in which a workload is run. */
export const MODES = ["model_first", "deterministic_first"] as const;

/** `model_first` asks the model about every case; `deterministic_first` is the playbook as it stands. */
export type Mode = (typeof MODES)[number];

/** The model that the first way asks about everything, and the other as a last resort. */
export interface ComparedModel {
  readonly task: string;
  readonly unit_type: "small_model" | "llm";
  readonly tier: string;
}

/** The playbook's graph in both ways, and which models they are compared by: one a ladder. */
export interface BothModes {
  readonly documents: Readonly<Record<Mode, TaskIr>>;
  readonly models: readonly ComparedModel[];
}

/**
 * Makes both ways from one document, as it was planned for a backend: the model is the last rung of each ladder that asks one which the
 * backend has. Null where no ladder has any: then there is nothing to compare with.
 */
export function bothModes(planned: TaskIr, outputSchemas: OutputSchemas): BothModes | null {
  const tasks = new Map(planned.tasks.map((task) => [task.id, task]));
  const models = (planned.ladders ?? []).flatMap(({ rungs }): ComparedModel[] => {
    const last = rungs.findLast(({ task }) => tasks.get(task)?.type === "model");
    const task = last === undefined ? undefined : tasks.get(last.task);
    if (task === undefined) return [];
    const routing = routingOf(planned, task);
    return [
      { task: task.id, unit_type: unitTypeOf(task, routing) === "llm" ? "llm" : "small_model", tier: tierOf(routing) },
    ];
  });
  if (models.length === 0) return null;
  const kept = new Set(models.map(({ task }) => task));
  return {
    models,
    documents: { model_first: keepRungs(planned, kept, outputSchemas), deterministic_first: planned },
  };
}
