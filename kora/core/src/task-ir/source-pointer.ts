import type { TaskIr, TaskIrTask } from "@krako/contracts";
import { joinPointer, pointerTokens } from "@krako/rules";
import { indexLadders, type LadderIndex, type OutputSchemas } from "./ladder-index.ts";
import { readReference } from "./reference.ts";

/** Turns a pointer into a lowered graph into the pointer to what was written in the document. */
export type SourcePointer = (graphPointer: string) => string;

/** The way back from the graph that {@link lower} made of a document: what is said of the graph can be said of its source. */
export function sourcePointer(taskIr: TaskIr, outputSchemas: OutputSchemas = new Map()): SourcePointer {
  const ladders = indexLadders(taskIr, outputSchemas);
  const edges = edgePointers(taskIr);
  return (graphPointer) => {
    const [first = "", second = "", ...rest] = pointerTokens(graphPointer);
    const position = Number(second);
    switch (first) {
      case "work_units": {
        const task = taskIr.tasks[position];
        return task === undefined ? "/tasks" : unitPointer(taskIr, task, position, rest, ladders);
      }
      case "escalations": {
        const edge = edges[position];
        return edge === undefined ? "" : edge(rest);
      }
      case "output":
        return taskIr.output === undefined ? "" : joined("/output", second);
      case "budget":
      case "policy":
      case "labels":
      case "extensions":
      case "required_extensions":
        return graphPointer;
      default:
        return "";
    }
  };
}

/** Fields of a unit that were written elsewhere in its task; the others keep their names. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  "budget/timeout_ms": ["budget", "max_time_ms"],
  "retries/max_attempts": ["budget", "max_retries"],
  "retries/backoff_ms": ["budget", "backoff_ms"],
  retries: ["budget"],
  execution_hint: ["routing", "execution_hint"],
};

function unitPointer(
  taskIr: TaskIr,
  task: TaskIrTask,
  position: number,
  rest: readonly string[],
  ladders: LadderIndex,
): string {
  const at = joinPointer("/tasks", position);
  const [field = "", second = "", ...inner] = rest;
  const moved = MOVED[second === "" ? field : `${field}/${second}`];
  if (moved !== undefined) return joined(at, ...moved);
  switch (field) {
    case "bindings":
      return bindingPointer(task, at, Number(second), inner);
    case "dependencies":
      return dependencyPointer(task, at, Number(second));
    case "model":
    case "constraints":
      return joined(at, "routing", ...(second === "" ? [] : [second]));
    case "output_schema": {
      const { from = task } = ladders.schemaOf(task) ?? {};
      if (from.schema === undefined) return joined(at, "operation");
      return joined(joinPointer("/tasks", taskIr.tasks.indexOf(from)), "schema", ...rest.slice(1));
    }
    default:
      return joined(at, ...rest);
  }
}

function bindingPointer(task: TaskIrTask, at: string, index: number, inner: readonly string[]): string {
  const short = Object.keys(task.bind ?? {});
  const key = short[index];
  return key === undefined ? joined(at, "bindings", String(index - short.length), ...inner) : joined(at, "bind", key);
}

/** Dependencies that are not written as such come from what the task is bound to. */
function dependencyPointer(task: TaskIrTask, at: string, index: number): string {
  const written = task.dependencies ?? [];
  if (index < written.length) return joined(at, "dependencies", String(index));
  const known = new Set(written);
  const added: string[] = [];
  const add = (id: string, pointer: string): void => {
    if (!known.has(id)) added.push(pointer);
    known.add(id);
  };
  for (const [to, reference] of Object.entries(task.bind ?? {}))
    add(readReference(reference).id, joined(at, "bind", to));
  (task.bindings ?? []).forEach(({ from }, b) => {
    add(from, joined(at, "bindings", String(b), "from"));
  });
  return added[index - written.length] ?? at;
}

/** For each escalation of the graph, the way to its rung or to the edge that was written out. */
function edgePointers(taskIr: TaskIr): ((rest: readonly string[]) => string)[] {
  const rungs = (taskIr.ladders ?? []).flatMap(({ rungs }, l) =>
    rungs.slice(0, -1).map((_, r) => ([field = "", ...inner]: readonly string[]): string => {
      const ladder = joined("/ladders", String(l), "rungs");
      if (field === "to") return joined(ladder, String(r + 1), "task");
      if (field === "from") return joined(ladder, String(r), "task");
      return joined(ladder, String(r), ...(field === "when" ? ["escalate_when", ...inner] : []));
    }),
  );
  const written = (taskIr.escalations ?? []).map(
    (_, e) =>
      (rest: readonly string[]): string =>
        joined("/escalations", String(e), ...rest),
  );
  return [...rungs, ...written];
}

function joined(at: string, ...tokens: readonly string[]): string {
  return tokens.reduce(joinPointer, at);
}
