import type { TaskIr, TaskIrTask } from "@krako/contracts";
import { indexLadders, type OutputSchemas } from "../task-ir/ladder-index.ts";
import { bindingsOf } from "../task-ir/lower-task.ts";
import { readReference } from "../task-ir/reference.ts";

/**
 * The same document with one rung left of each ladder that has one of `kept`: what was bound to any of its rungs is bound to that one, and
 * what only the others needed is gone. So the model can be asked first, or a rule alone. Ladders without one of `kept` stay. Pure.
 */
export function keepRungs(taskIr: TaskIr, kept: ReadonlySet<string>, outputSchemas: OutputSchemas): TaskIr {
  const stands = standIns(taskIr, kept);
  const index = indexLadders(taskIr, outputSchemas);
  const now = (reference: string): string => {
    const { id, pointer } = readReference(reference);
    const other = stands.get(id);
    return other === undefined ? reference : pointer === "" ? other : `${other}#${pointer}`;
  };
  const isGone = (id: string): boolean => stands.has(id);
  const rewritten = taskIr.tasks
    .filter(({ id }) => !isGone(id))
    .map((task) => bindTo(kept.has(task.id) ? withSchema(task, index.schemaOf(task)?.schema) : task, stands, now));
  const output = (taskIr.output ?? [taskIr.tasks.at(-1)?.id ?? ""]).map(now);
  const ladders = (taskIr.ladders ?? []).filter(({ rungs }) => !rungs.some(({ task }) => kept.has(task)));
  const escalations = (taskIr.escalations ?? []).filter(({ from, to }) => !isGone(from) && !isGone(to));
  const tasks = withoutIdle(rewritten, taskIr, output);
  const { ladders: _ladders, escalations: _escalations, ...rest } = taskIr;
  return {
    ...rest,
    tasks,
    output,
    ...(ladders.length === 0 ? {} : { ladders }),
    ...(escalations.length === 0 ? {} : { escalations }),
  };
}

/** Every rung that goes, with the one that is kept in its place. */
function standIns({ ladders = [] }: TaskIr, kept: ReadonlySet<string>): Map<string, string> {
  const stands = new Map<string, string>();
  for (const { rungs } of ladders) {
    const one = rungs.findLast(({ task }) => kept.has(task))?.task;
    if (one !== undefined) for (const { task } of rungs) if (task !== one) stands.set(task, one);
  }
  return stands;
}

function withSchema(task: TaskIrTask, schema: TaskIrTask["schema"]): TaskIrTask {
  return task.schema !== undefined || schema === undefined ? task : { ...task, schema };
}

function bindTo(task: TaskIrTask, stands: ReadonlyMap<string, string>, now: (reference: string) => string): TaskIrTask {
  const { bind, bindings, dependencies, ...rest } = task;
  // A rung may look at the answer of the rung before it; alone, it has none to look at.
  const isItself = (id: string): boolean => (stands.get(id) ?? id) === task.id;
  const short = Object.entries(bind ?? {}).filter(([, from]) => !isItself(readReference(from).id));
  const long = (bindings ?? []).filter(({ from }) => !isItself(from));
  const needed = [...new Set((dependencies ?? []).map((id) => stands.get(id) ?? id))].filter((id) => id !== task.id);
  return {
    ...rest,
    ...(short.length === 0 ? {} : { bind: Object.fromEntries(short.map(([to, from]) => [to, now(from)])) }),
    ...(long.length === 0
      ? {}
      : { bindings: long.map((each) => ({ ...each, from: stands.get(each.from) ?? each.from })) }),
    ...(needed.length === 0 ? {} : { dependencies: needed }),
  };
}

/** Tasks that something needed before and nothing needs any more. */
function withoutIdle(tasks: readonly TaskIrTask[], before: TaskIr, output: readonly string[]): TaskIrTask[] {
  const wereNeeded = new Set(before.tasks.flatMap(needsOf));
  let left = [...tasks];
  for (;;) {
    const needed = new Set([...left.flatMap(needsOf), ...output.map((reference) => readReference(reference).id)]);
    const stay = left.filter(({ id }) => needed.has(id) || !wereNeeded.has(id));
    if (stay.length === left.length) return stay;
    left = stay;
  }
}

function needsOf(task: TaskIrTask): string[] {
  return [...(task.dependencies ?? []), ...bindingsOf(task).map(({ from }) => from)];
}
