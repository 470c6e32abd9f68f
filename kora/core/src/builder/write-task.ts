import type { JsonObject, TaskIrBind, TaskIrBinding, TaskIrTask } from "@krako/contracts";
import { type FoundPlace, takePlaces } from "./bindable.ts";
import type { Whereabouts } from "./place.ts";
import type { AnyParts } from "./task-parts.ts";

/** A task as Task IR has it; the places in its input become bindings. `own` refuses places of other graphs. */
export function writeTask(id: string, parts: AnyParts, own: (place: Whereabouts) => Whereabouts): TaskIrTask {
  const { type, operation, dependencies = [], input, schema, ...rest } = parts;
  const taken = input === undefined ? null : takePlaces(input as object, `"${id}"`);
  for (const { from } of taken?.places ?? []) own(from);
  return {
    id,
    type,
    operation,
    ...(dependencies.length === 0 ? {} : { dependencies: dependencies.map((task) => task.id) }),
    ...(taken === null ? {} : { input: taken.input as JsonObject }),
    ...bindingsOf(taken?.places ?? []),
    ...(schema === undefined ? {} : { schema }),
    ...rest,
  };
}

/** Bindings in the short form, as far as it goes: it has each place once, and says nothing of privacy. */
function bindingsOf(places: readonly FoundPlace[]): Pick<TaskIrTask, "bind" | "bindings"> {
  const bind: TaskIrBind = {};
  const bindings: TaskIrBinding[] = [];
  for (const { to, from } of places) {
    const isShort = !from.declassify && !to.endsWith("/-");
    if (isShort) bind[to] = from.pointer === "" ? from.task : `${from.task}#${from.pointer}`;
    else
      bindings.push({
        from: from.task,
        ...(from.pointer === "" ? {} : { pointer: from.pointer }),
        to,
        ...(from.declassify ? { declassify: true } : {}),
      });
  }
  return {
    ...(Object.keys(bind).length === 0 ? {} : { bind }),
    ...(bindings.length === 0 ? {} : { bindings }),
  };
}
