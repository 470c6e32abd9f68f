import type { Playbook, TaskIr, TaskIrTask } from "@krako/contracts";
import { DocumentWriter, type JsonObject, joinPointer, readPointer, UNRESOLVED } from "@krako/rules";
import { readReference } from "../task-ir/reference.ts";
import { REQUEST } from "./request.ts";

/** The label by which a graph says which playbook it was made from. */
export const PLAYBOOK_LABEL = "playbook";

/**
 * The Task IR of a playbook for one request: every binding from `request` becomes a value in `input`. Where the request has nothing
 * at a place, what the playbook has there stays. Pure; neither the playbook nor the request is changed.
 */
export function fillPlaybook({ id, graph }: Playbook, request: JsonObject): TaskIr {
  return {
    ...graph,
    tasks: graph.tasks.map((task) => fillTask(task, request)),
    labels: { [PLAYBOOK_LABEL]: id, ...graph.labels },
  };
}

/** A place of a task that is filled from the request. */
export interface Place {
  /** Where the binding stands, below the task. */
  readonly at: string;
  /** Where the value is in the request. */
  readonly from: string;
  /** Where it goes in `input`. */
  readonly to: string;
}

/** The places of a task, in the order in which they are filled. */
export function placesOf({ bind, bindings }: TaskIrTask): Place[] {
  const places: Place[] = [];
  for (const to in bind) {
    const { id, pointer } = readReference(bind[to] as string);
    if (id === REQUEST) places.push({ at: joinPointer("/bind", to), from: pointer, to });
  }
  bindings?.forEach(({ from, pointer = "", to }, index) => {
    if (from === REQUEST) places.push({ at: `/bindings/${index}`, from: pointer, to });
  });
  return places;
}

/** An input with its places filled; where the request has nothing, what the input has stays. Changes neither. */
export function fillInput(input: JsonObject, places: readonly Place[], request: JsonObject): JsonObject {
  const writer = new DocumentWriter(input);
  for (const { from, to } of places) {
    const value = readPointer(request, from);
    if (value !== UNRESOLVED) writer.write(to, value);
  }
  return writer.document as JsonObject;
}

function fillTask(task: TaskIrTask, request: JsonObject): TaskIrTask {
  const places = placesOf(task);
  if (places.length === 0) return task;
  const { bind, bindings, ...rest } = task;
  const kept = Object.entries(bind ?? {}).filter(([, from]) => readReference(from).id !== REQUEST);
  const keptLong = (bindings ?? []).filter(({ from }) => from !== REQUEST);
  return {
    ...rest,
    input: fillInput((task.input ?? {}) as JsonObject, places, request),
    ...(kept.length === 0 ? {} : { bind: Object.fromEntries(kept) }),
    ...(keptLong.length === 0 ? {} : { bindings: keptLong }),
  };
}
