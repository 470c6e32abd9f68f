import type { ModelTier, Privacy, TaskIr, TaskIrRouting, TaskIrTask, UnitType } from "@krako/contracts";
import { DEFAULTS } from "./defaults.ts";

/** How a task is routed: what it says itself, else what the document's defaults say, field by field. */
export function routingOf(taskIr: TaskIr, task: TaskIrTask): TaskIrRouting {
  return { ...taskIr.defaults?.routing, ...task.routing };
}

export function tierOf(routing: TaskIrRouting): ModelTier {
  return routing.tier ?? DEFAULTS.tier;
}

/** The type of the unit a task becomes; a model of the small tier runs as `small_model` unless the routing says which. */
export function unitTypeOf(task: TaskIrTask, routing: TaskIrRouting): UnitType {
  if (task.type !== "model") return task.type;
  return routing.unit_type ?? (tierOf(routing) === "small" ? "small_model" : "llm");
}

export function privacyOfTask(taskIr: TaskIr, routing: TaskIrRouting): Privacy {
  return routing.privacy ?? taskIr.policy?.privacy_default ?? DEFAULTS.policy.privacy_default;
}
