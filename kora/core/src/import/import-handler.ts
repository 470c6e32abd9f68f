import type { JsonObject, TaskIrTask, V01DetRun } from "@krako/contracts";
import { fromDraft7 } from "./draft-7-schema.ts";
import { type ImportedTask, importedBudget, importedMetadata, type TaskInGraph } from "./imported-task.ts";
import { plugin } from "./v01-operations.ts";
import { v01OutputSchema } from "./v01-output-schema.ts";

/** A task that runs a handler: the operation of the same name. */
export function importHandler(inGraph: TaskInGraph, { spec }: V01DetRun): ImportedTask {
  const { task, at, ids, note } = inGraph;
  const id = ids.idOf(task.id);
  const operation = operationOf(inGraph, spec.handler);
  const known = plugin.operations.find(({ name }) => name === operation);
  const own = known?.outputSchema;
  const properties = (own?.["properties"] ?? {}) as Readonly<Record<string, unknown>>;
  const schema =
    v01OutputSchema(task, at, { properties, rest: own === undefined ? "open" : "closed" }, note) ??
    (own === undefined ? undefined : fromDraft7(own, "closed", at, note));
  const dependencies = [...new Set((task.deps ?? []).map(ids.idOf))];
  const imported: TaskIrTask = {
    id,
    type: "deterministic",
    operation,
    ...(dependencies.length === 0 ? {} : { dependencies }),
    ...inputOf(inGraph, spec.handler, { ...spec.args, ...notNull(task.in ?? {}) }),
    ...(schema === undefined ? {} : { schema }),
    budget: importedBudget(inGraph),
    ...importedMetadata(inGraph),
  };
  return spec.handler === "flaky_once" ? tryTwice(inGraph, imported) : { tasks: [imported], ladders: [] };
}

/** What the handlers of v0.1 read, from `in` and where that is silent from `args`; others are given all of both. */
function inputOf(
  { task, at, ids, note }: TaskInGraph,
  handler: string,
  given: JsonObject,
): Pick<TaskIrTask, "input" | "bind"> {
  const task_id = task.id;
  const pick = (...names: readonly string[]): JsonObject =>
    Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
  switch (handler) {
    case "echo":
      return { input: { task_id, ...pick("message") } };
    case "classify_simple":
    case "parse_request_constraints":
      return { input: { task_id, ...pick("text") } };
    case "flaky_once":
      return { input: { task_id, attempt: 1 } };
    case "quality_gate": {
      const from = String(given["dep_task_id"] ?? "").trim() || task.deps?.[0];
      note(
        `${at}/run/spec/handler`,
        "KORA_HIER_PLAN_ONLY and KORA_FORCE_FULL are not read: operations have no environment.",
      );
      return {
        input: { task_id, ...pick("target_slide_count", "required_fields") },
        ...(from === undefined ? {} : { bind: { "/output": ids.idOf(from) } }),
      };
    }
    default:
      return { input: { ...given, task_id } };
  }
}

/** The name of an operation for a handler; what it may not have is replaced by `_`. */
function operationOf({ at, note }: TaskInGraph, handler: string): string {
  const plain = handler
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, "_")
    .replace(/^[^a-z]/, "h$&")
    .slice(0, 100);
  const operation = `v01.${plain}@1`;
  if (!plugin.operations.some(({ name }) => name === operation))
    note(
      `${at}/run/spec/handler`,
      `KORA has no operation for this handler. Bring "${operation}" by --plugin; it is given "in" over "args", and the task's id as "task_id".`,
    );
  return operation;
}

/** The handler counted its calls; an operation cannot. The second try is a task of its own that stands in for the first. */
function tryTwice({ task, at, ids, note }: TaskInGraph, imported: TaskIrTask): ImportedTask {
  const budget = { ...imported.budget, max_retries: 0 };
  const first: TaskIrTask = { ...imported, budget };
  if ((imported.budget?.max_retries ?? 0) === 0) return { tasks: [first], ladders: [] };
  const { id, type, operation } = first;
  const again = ids.beside(id, "again");
  note(
    `${at}/run/spec/handler`,
    `Its second try is a task of its own, "${again}", that stands in for the first; it counts as no retry.`,
  );
  const second: TaskIrTask = { id: again, type, operation, input: { task_id: task.id, attempt: 2 }, budget };
  return { tasks: [first, second], ladders: [{ rungs: [{ task: id }, { task: again }] }] };
}

function notNull(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}
