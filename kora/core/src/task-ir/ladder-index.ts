import type { JsonSchemaDocument, TaskIr, TaskIrTask } from "@krako/contracts";
import type { OperationPlugin } from "@krako/rules/ports";

/** Output schemas of operations by name: what a task means that writes none. */
export type OutputSchemas = ReadonlyMap<string, JsonSchemaDocument>;

/** The output schemas that operations of plugins bring, by name: for documents that write none. */
export function outputSchemasOf(plugins: readonly OperationPlugin[]): OutputSchemas {
  return new Map(
    plugins
      .flatMap(({ operations }) => operations)
      .flatMap(({ name, outputSchema }) => (outputSchema === undefined ? [] : [[name, outputSchema] as const])),
  );
}

/** What a task needs to know of the ladders and escalations it is part of. */
export interface LadderIndex {
  /** The tasks that escalate to a task, directly. */
  sourcesOf(id: string): ReadonlySet<string>;
  /** The output schema of a task, with the task that wrote it or whose operation brings it; null if there is none. */
  schemaOf(task: TaskIrTask): { readonly schema: JsonSchemaDocument; readonly from: TaskIrTask } | null;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Looks through the ladders of a document once. The rungs of a ladder stand in for each other, so they share an output schema
 * (GRAPH-011): a rung that writes none has the first that is written on its ladder, else the first that an operation of its
 * ladder brings.
 */
export function indexLadders(taskIr: TaskIr, outputSchemas: OutputSchemas): LadderIndex {
  const tasks = new Map(taskIr.tasks.map((task) => [task.id, task]));
  const sources = new Map<string, Set<string>>();
  const addSource = (from: string, to: string): void => {
    const known = sources.get(to);
    if (known === undefined) sources.set(to, new Set([from]));
    else known.add(from);
  };
  const ladderOf = new Map<string, readonly TaskIrTask[]>();
  for (const { rungs } of taskIr.ladders ?? []) {
    const members = rungs.flatMap((rung) => tasks.get(rung.task) ?? []);
    rungs.forEach((rung, r) => {
      if (!ladderOf.has(rung.task)) ladderOf.set(rung.task, members);
      const next = rungs[r + 1];
      if (next !== undefined) addSource(rung.task, next.task);
    });
  }
  for (const { from, to } of taskIr.escalations ?? []) addSource(from, to);
  return {
    sourcesOf: (id) => sources.get(id) ?? NONE,
    schemaOf(task) {
      if (task.schema !== undefined) return { schema: task.schema, from: task };
      const members = ladderOf.get(task.id) ?? [task];
      for (const from of members) if (from.schema !== undefined) return { schema: from.schema, from };
      for (const from of members) {
        const schema = from.type === "model" ? undefined : outputSchemas.get(from.operation);
        if (schema !== undefined) return { schema, from };
      }
      return null;
    },
  };
}
